package exodx.workbench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages that belong together, as files that need no network. */
public final class Site {
  private Site() {}

  /** Returns the files of the HTML site and of its Markdown twin, by their path. */
  public static Map<String, String> files(List<Page> pages) {
    List<Page> all = new ArrayList<>(pages);
    all.add(1, FindPage.of(pages));
    List<Page.Ref> navigation = new ArrayList<>();
    all.stream()
        .filter(page -> !page.path().startsWith("rules/"))
        .forEach(page -> navigation.add(new Page.Ref(page.path(), page.title())));
    Map<String, String> files = new LinkedHashMap<>();
    for (Page page : all) {
      files.put(page.path() + ".html", PageHtml.of(page, navigation));
      files.put("markdown/" + page.path() + ".md", PageMarkdown.of(page));
    }
    return files;
  }

  /**
   * Returns the path of a page that is named by people; whatever they choose, the file stands in
   * the folder of the site.
   */
  static String path(String folder, String name) {
    String safe = name.replaceAll("[^A-Za-z0-9_.-]", "_").replaceAll("^\\.+", "_");
    String mark = safe.equals(name) ? "" : "-" + Integer.toHexString(name.hashCode());
    return folder + "/" + safe + mark;
  }

  /** Returns how a page leads to another one, without the ending; names are made fit for links. */
  static String link(String from, String to) {
    String link =
        URLEncoder.encode(to, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    return (from.indexOf('/') >= 0 ? "../" : "") + link;
  }
}
