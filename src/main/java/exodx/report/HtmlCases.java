package exodx.report;

import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table on top of a page of several answers: who, what is wrong, what comes next. */
final class HtmlCases {
  private static final List<String> HEADS =
      List.of("Case", "How far", "Cause", "Next", "What destroys something");

  private HtmlCases() {}

  /** Returns the name of the place of one answer. */
  static String id(int number) {
    return "case-" + (number + 1);
  }

  /** Returns the empty part of one answer; it is open as delivered, and a script folds it. */
  static HtmlTag part(String id, String name) {
    HtmlTag heading = HtmlTag.of("h2").with("id", id + "-name").text(name);
    return HtmlTag.of("details", "fold case")
        .with("id", id)
        .with("open", "")
        .add(HtmlTag.of("summary").add(heading));
  }

  static HtmlTag table(List<Outcome> outcomes) {
    List<HtmlTag> rows = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      HtmlTag name = HtmlTag.of("a").with("href", "#" + id(rows.size())).text(outcome.caseName());
      rows.add(
          HtmlTag.of("tr")
              .add(
                  HtmlTag.of("th").with("scope", "row").add(name),
                  HtmlTag.of("td").text(Words.name(outcome.status())),
                  cell(outcome.diagnoses().stream().map(Cause::title).toList()),
                  cell(List.of(InShort.next(outcome))),
                  cell(InShort.dangers(outcome))));
    }
    HtmlTag section = HtmlParts.section("cases", "All cases");
    return section.add(HtmlParts.table("All cases", HEADS, rows));
  }

  private static HtmlTag cell(List<String> sentences) {
    return HtmlTag.of("td")
        .text(sentences.stream().map(Words::sentence).collect(Collectors.joining(" ")));
  }
}
