package exodx.sweep;

import exodx.report.HtmlTag;
import java.util.List;
import java.util.Locale;

/** People who are told the same, as a part of a page. */
final class SweepGroup {
  private static final int NAMES = 500;

  private final SweepResult.Group group;

  SweepGroup(SweepResult.Group group) {
    this.group = group;
  }

  HtmlTag details() {
    HtmlTag list = HtmlTag.of("ul", "names");
    List<String> names = group.names();
    names.stream().limit(NAMES).forEach(name -> list.add(HtmlTag.of("li").text(name)));
    if (names.size() > NAMES) {
      list.add(HtmlTag.of("li").text("and " + (names.size() - NAMES) + " more"));
    }
    HtmlTag summary =
        HtmlTag.of("summary")
            .add(HtmlTag.of("b").text(String.format(Locale.ROOT, "%,d", names.size())))
            .text(" " + SweepText.causes(group.answer()))
            // Groups of one cause differ in what is to be done next.
            .add(HtmlTag.of("small").text("Next: " + group.answer().next()));
    HtmlTag details = HtmlTag.of("details", "who").add(summary);
    group
        .answer()
        .dangers()
        .forEach(danger -> details.add(HtmlTag.of("p", "danger").text("Danger: " + danger)));
    return details.add(list);
  }
}
