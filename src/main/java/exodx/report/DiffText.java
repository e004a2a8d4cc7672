package exodx.report;

import exodx.outcome.OutcomeDiff;
import java.util.List;

/** Prints what a supposition changes. */
public final class DiffText {
  private DiffText() {}

  /** Prints the changes, one a paragraph. */
  public static void write(OutcomeDiff diff, TextPage page) {
    Style style = page.style();
    String before = Words.name(diff.before());
    String after = Words.name(diff.after());
    page.unwrapped(0, status(diff, before, after));
    if (diff.changes().isEmpty()) {
      page.unwrapped(0, "nothing else changes");
    }
    for (OutcomeDiff.Change change : diff.changes()) {
      if (change.kind() == OutcomeDiff.Kind.MOVES) {
        continue;
      }
      String mark = change.kind().sign() + " ";
      String badge =
          switch (change.kind()) {
            case APPEARS -> style.good(mark);
            case DISAPPEARS -> style.bad(mark);
            case MOVES, CHANGES -> style.doubtful(mark);
          };
      page.marked(0, mark, badge, words(change));
      boolean was = change.kind() == OutcomeDiff.Kind.DISAPPEARS;
      for (String because : change.because()) {
        page.wrapped(2, was ? "no longer, by rule: " : "because: ", because);
      }
      if (!change.facts().isEmpty()) {
        page.wrapped(2, was ? "it rested on: " : "changed: ", String.join("; ", change.facts()));
      }
    }
    String moves = moves(diff);
    if (!moves.isEmpty()) {
      page.wrapped(0, "~ ", moves);
    }
  }

  /** What changes, by its title; the code behind it can be asked about. */
  static String words(OutcomeDiff.Change change) {
    return named(change) + (change.detail().isEmpty() ? "" : ", " + change.detail());
  }

  /** The same without what it was and is. */
  static String named(OutcomeDiff.Change change) {
    String title = change.title().isEmpty() ? change.code() : change.title();
    return change.part()
        + (change.danger() ? " [DESTRUCTIVE]" : "")
        + ": "
        + title
        + (change.title().isEmpty() ? "" : " (" + change.code() + ")");
  }

  /** Steps that only change their place say the least: one line for all of them. */
  static String moves(OutcomeDiff diff) {
    List<String> moved =
        diff.changes().stream()
            .filter(change -> change.kind() == OutcomeDiff.Kind.MOVES)
            .map(change -> change.title() + " (" + change.detail().replace("step ", "") + ")")
            .toList();
    return moved.isEmpty() ? "" : "steps that only move: " + String.join("; ", moved);
  }

  /** The same status over another answer must not read as if all stayed as it was. */
  static String status(OutcomeDiff diff, String before, String after) {
    if (!before.equals(after)) {
      return before + " -> " + after;
    }
    return diff.changes().isEmpty() ? before + " as before" : before + ", but the answer changes";
  }
}
