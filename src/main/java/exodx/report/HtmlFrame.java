package exodx.report;

import exodx.outcome.Outcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands around the parts of every page: title, status, contents, panel and footer. */
final class HtmlFrame {
  private final String title;
  private final HtmlTag header = HtmlTag.of("header");
  private final Map<String, String> contents = new LinkedHashMap<>();
  private final List<HtmlTag> sections = new ArrayList<>();

  /**
   * Begins a page.
   *
   * @param title the title of the document
   * @param heading what the page is about
   */
  HtmlFrame(String title, String heading) {
    this.title = title;
    header.add(HtmlTag.of("p", "program").text("exodx"), HtmlTag.of("h1").text(heading));
  }

  void subtitle(String text) {
    header.add(HtmlTag.of("p", "quiet").text(text));
  }

  /** Adds how far the answer goes, as a badge, and words beside it. */
  void add(Outcome outcome, String words) {
    header.add(status(outcome, words));
  }

  /** Returns how far an answer goes, as a badge, and words beside it. */
  static HtmlTag status(Outcome outcome, String words) {
    String kind =
        switch (outcome.status()) {
          case DIAGNOSED -> "good";
          case NEEDS_FACTS -> "doubtful";
          case OUT_OF_SCOPE, NOT_RECOGNISED -> "bad";
        };
    return HtmlTag.of("p", "status")
        .add(HtmlParts.badge(kind, Words.name(outcome.status())))
        .text(" " + words);
  }

  void part(String id, String heading, HtmlTag section) {
    contents.put(id, heading);
    sections.add(section);
  }

  void parts(Map<String, String> headings, List<HtmlTag> parts) {
    contents.putAll(headings);
    sections.addAll(parts);
  }

  /** Returns all parts that were added. */
  List<HtmlTag> parts() {
    return List.copyOf(sections);
  }

  void write(String knowledge, PrintWriter out) {
    HtmlTag main = HtmlTag.of("main").with("id", "main").with("tabindex", "-1").addAll(sections);
    out.print(
        new HtmlPage(title)
            .around(
                List.of(
                    HtmlTag.of("a", "skip").with("href", "#main").text("Skip to the answer"),
                    header,
                    HtmlTag.of("div", "columns").add(contents(), main),
                    footer(knowledge),
                    panel(),
                    HtmlTag.of("div", "said").with("id", "said").with("role", "status"))));
  }

  private static HtmlTag footer(String knowledge) {
    HtmlTag footer = HtmlTag.of("footer");
    return knowledge.isEmpty()
        ? footer
        : footer.add(HtmlTag.of("p").text("Rules: ").add(HtmlParts.code(knowledge)));
  }

  private HtmlTag contents() {
    HtmlTag list = HtmlTag.of("ul");
    contents.forEach(
        (id, heading) ->
            list.add(HtmlTag.of("li").add(HtmlTag.of("a").with("href", "#" + id).text(heading))));
    return HtmlTag.of("nav").with("aria-label", "Parts of this page").add(list);
  }

  /** Where the script shows a rule, fact or conclusion; without scripts links go to the list. */
  private static HtmlTag panel() {
    return HtmlTag.of("dialog")
        .with("id", "panel")
        .with("aria-labelledby", "panel-heading")
        .add(
            HtmlTag.of("div", "panel-bar")
                .add(
                    HtmlTag.of("button", "close")
                        .with("type", "button")
                        .with("aria-label", "Close")
                        .text("Close")),
            HtmlTag.of("div", "panel-body").with("tabindex", "0").with("role", "document"));
  }
}
