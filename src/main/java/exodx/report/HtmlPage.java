package exodx.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The frame of a page: one file that needs nothing else and may load nothing else. Its policy names
 * its only style and its only script by their digests, so whatever slips in does not run.
 */
public final class HtmlPage {
  private static final String FOLDER = "/exodx/page/";

  private final String title;
  private final String style;
  private final String script;

  HtmlPage(String title) {
    this(title, "page.css", "page.js", "graph.js");
  }

  /**
   * A page with a style and scripts of the program, named by their files. The colours are those of
   * all pages.
   */
  public HtmlPage(String title, String style, String... scripts) {
    this.title = title;
    this.style = ProgramFile.text(FOLDER + "base.css") + ProgramFile.text(FOLDER + style);
    this.script =
        Stream.of(scripts)
            .map(script -> ProgramFile.text(FOLDER + script))
            .collect(Collectors.joining("\n"));
  }

  /** Returns the whole document around the parts of its body. */
  public String around(List<HtmlTag> body) {
    StringBuilder page = new StringBuilder("<!doctype html>\n");
    HtmlTag.of("html")
        .with("lang", "en")
        .add(
            HtmlTag.of("head")
                .add(
                    HtmlTag.of("meta").with("charset", "utf-8"),
                    HtmlTag.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", policy()),
                    meta("viewport", "width=device-width, initial-scale=1"),
                    meta("color-scheme", "light dark"),
                    meta("referrer", "no-referrer"),
                    HtmlTag.of("title").text(title),
                    HtmlTag.own("style", style)),
            HtmlTag.of("body")
                .addAll(body)
                .addIf(script.isEmpty() ? null : HtmlTag.own("script", script)))
        .write(page);
    return page.append('\n').toString();
  }

  private static HtmlTag meta(String name, String content) {
    return HtmlTag.of("meta").with("name", name).with("content", content);
  }

  private String policy() {
    return "default-src 'none'; style-src '"
        + digest(style)
        + (script.isEmpty() ? "" : "'; script-src '" + digest(script))
        + "'; base-uri 'none'; form-action 'none';"
        + " require-trusted-types-for 'script'; trusted-types 'none'";
  }

  private static String digest(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
