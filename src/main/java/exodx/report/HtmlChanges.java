package exodx.report;

import exodx.outcome.OutcomeDiff;

/** The part of a page that tells what a supposition changes. */
final class HtmlChanges {
  private HtmlChanges() {}

  static HtmlTag section(OutcomeDiff diff) {
    HtmlTag section = HtmlParts.section("changes", "What changes");
    String before = Words.name(diff.before());
    String after = Words.name(diff.after());
    section.add(HtmlTag.of("p").text(DiffText.status(diff, before, after)));
    if (diff.changes().isEmpty()) {
      return section.add(HtmlTag.of("p").text("Nothing else changes."));
    }
    HtmlTag list = HtmlTag.of("ul", "checks");
    diff.changes().stream()
        .filter(change -> change.kind() != OutcomeDiff.Kind.MOVES)
        .forEach(change -> list.add(item(change)));
    String moves = DiffText.moves(diff);
    if (!moves.isEmpty()) {
      list.add(HtmlTag.of("li").add(HtmlParts.badge("doubtful", "~ moves")).text(" " + moves));
    }
    return section.add(list);
  }

  private static HtmlTag item(OutcomeDiff.Change change) {
    HtmlTag badge =
        switch (change.kind()) {
          case APPEARS -> HtmlParts.badge("good", "+ appears");
          case DISAPPEARS -> HtmlParts.badge("bad", "- disappears");
          case MOVES, CHANGES -> HtmlParts.badge("doubtful", "~ changes");
        };
    HtmlTag item = HtmlTag.of("li").add(badge);
    if (change.tellsCommands()) {
      item.text(" " + DiffText.named(change) + ", ");
      item.add(HtmlTag.of("code", "value").with("dir", "ltr").text(change.detail()));
    } else {
      item.text(" " + DiffText.words(change));
    }
    HtmlTag reasons = HtmlTag.of("ul");
    boolean was = change.kind() == OutcomeDiff.Kind.DISAPPEARS;
    change
        .because()
        .forEach(
            because ->
                reasons.add(
                    HtmlTag.of("li").text((was ? "no longer, by rule: " : "because: ") + because)));
    change
        .facts()
        .forEach(
            fact ->
                reasons.add(
                    HtmlTag.of("li")
                        .text(was ? "it rested on " : "changed: ")
                        .add(HtmlTag.of("code", "value").text(fact))));
    return change.because().isEmpty() && change.facts().isEmpty() ? item : item.add(reasons);
  }
}
