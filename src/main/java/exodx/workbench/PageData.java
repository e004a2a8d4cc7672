package exodx.workbench;

import exodx.report.HtmlTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page about the knowledge as plain data, for a page that builds itself. */
public final class PageData {
  private PageData() {}

  /**
   * Returns the parts of a page.
   *
   * @param links what stands before the path in a link to another page
   */
  public static List<Map<String, Object>> parts(Page page, String links) {
    return PageHtml.parts(page, ref -> links + ref.path()).stream().map(HtmlTag::data).toList();
  }

  /** Returns all words of a page. */
  public static String words(Page page) {
    return page.blocks().stream().map(PageData::words).collect(Collectors.joining(" "));
  }

  private static String words(Page.Block block) {
    List<List<Page.Span>> lines = new ArrayList<>();
    if (block instanceof Page.Heading heading) {
      return heading.text();
    } else if (block instanceof Page.Source source) {
      return source.text();
    } else if (block instanceof Page.Text text) {
      lines.add(text.spans());
    } else if (block instanceof Page.Items items) {
      lines.addAll(items.items());
    } else if (block instanceof Page.Terms terms) {
      terms.terms().forEach(term -> lines.add(term.spans()));
    } else if (block instanceof Page.Table table) {
      table.rows().forEach(lines::addAll);
    }
    return lines.stream()
        .flatMap(List::stream)
        .map(Page.Span::text)
        .collect(Collectors.joining(" "));
  }
}
