package exodx.report;

import exodx.explain.Outcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The report for a ticket or a lesson: one page with the answer, its commands ready to be copied,
 * and its whole proof, drawn and in words. It works without scripts, on paper, and for a reader who
 * cannot see it.
 */
public final class HtmlReport implements Report {
  private final UnaryOperator<String> ruleText;

  /**
   * Makes the report.
   *
   * @param ruleText gives the text of a rule as written, by the id of the rule
   */
  public HtmlReport(UnaryOperator<String> ruleText) {
    this.ruleText = ruleText;
  }

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    List<HtmlTag> sections = new ArrayList<>();
    new HtmlAnswer(outcome).addTo(sections);
    new HtmlProof(outcome, ruleText).addTo(sections);
    HtmlTag main = HtmlTag.of("main").with("id", "main").with("tabindex", "-1").addAll(sections);
    out.print(
        new HtmlPage(outcome.caseName() + ": " + Words.status(outcome))
            .around(
                List.of(
                    HtmlTag.of("a", "skip").with("href", "#main").text("Skip to the answer"),
                    header(outcome),
                    HtmlTag.of("div", "columns").add(contents(outcome), main),
                    footer(outcome),
                    panel(),
                    HtmlTag.of("div", "said").with("id", "said").with("role", "status"))));
  }

  private static HtmlTag header(Outcome outcome) {
    String status = Words.status(outcome);
    int end = status.indexOf(':');
    String kind =
        switch (outcome.status()) {
          case DIAGNOSED -> "good";
          case NEEDS_FACTS -> "doubtful";
          case OUT_OF_SCOPE, NOT_RECOGNISED -> "bad";
        };
    return HtmlTag.of("header")
        .add(
            HtmlTag.of("p", "program").text("exodx"),
            HtmlTag.of("h1").text(outcome.caseName()),
            HtmlTag.of("p", "status")
                .add(HtmlParts.badge(kind, status.substring(0, end)))
                .text(status.substring(end + 1)));
  }

  private static HtmlTag contents(Outcome outcome) {
    HtmlTag list = HtmlTag.of("ul");
    HtmlAnswer.headings(outcome)
        .forEach(
            (id, heading) ->
                list.add(
                    HtmlTag.of("li").add(HtmlTag.of("a").with("href", "#" + id).text(heading))));
    return HtmlTag.of("nav").with("aria-label", "Parts of this page").add(list);
  }

  private static HtmlTag footer(Outcome outcome) {
    return HtmlTag.of("footer")
        .add(HtmlTag.of("p").text("Rules: ").add(HtmlParts.code(outcome.knowledge().toString())));
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
