package exodx.report;

import exodx.outcome.OutcomeDiff;
import java.io.PrintWriter;
import java.util.List;

/** Prints what a supposition changes. */
public final class DiffText {
  private static final int WIDTH = 100;

  private DiffText() {}

  /** Prints the changes, one a paragraph. */
  public static void write(OutcomeDiff diff, Style style, PrintWriter out) {
    TextPage page = new TextPage(out, style, WIDTH);
    String before = diff.before().name().replace('_', ' ');
    String after = diff.after().name().replace('_', ' ');
    page.unwrapped(0, status(diff, before, after));
    if (diff.changes().isEmpty()) {
      page.unwrapped(0, "nothing else changes");
    }
    for (OutcomeDiff.Change change : diff.changes()) {
      if (change.kind() == OutcomeDiff.Kind.MOVES) {
        continue;
      }
      String mark =
          switch (change.kind()) {
            case APPEARS -> "+ ";
            case DISAPPEARS -> "- ";
            case MOVES, CHANGES -> "~ ";
          };
      page.wrapped(
          0,
          mark,
          change.part()
              + " "
              + change.code()
              + (change.title().isEmpty() ? "" : ": " + change.title())
              + (change.danger() ? " [DESTRUCTIVE]" : "")
              + (change.detail().isEmpty() ? "" : " (" + change.detail() + ")"));
      boolean was = change.kind() == OutcomeDiff.Kind.DISAPPEARS;
      for (String because : change.because()) {
        page.wrapped(2, was ? "no longer, by rule: " : "because: ", because);
      }
      if (!change.facts().isEmpty()) {
        page.wrapped(
            2, was ? "it rested on: " : "it rests on: ", String.join("; ", change.facts()));
      }
    }
    moves(page, diff);
  }

  /** Steps that only change their place say the least: one line for all of them. */
  private static void moves(TextPage page, OutcomeDiff diff) {
    List<String> moved =
        diff.changes().stream()
            .filter(change -> change.kind() == OutcomeDiff.Kind.MOVES)
            .map(change -> change.code() + " (" + change.detail().replace("step ", "") + ")")
            .toList();
    if (!moved.isEmpty()) {
      page.wrapped(0, "~ ", "steps that only move: " + Words.list(moved));
    }
  }

  /** The same status over another answer must not read as if all stayed as it was. */
  static String status(OutcomeDiff diff, String before, String after) {
    if (!before.equals(after)) {
      return before + " -> " + after;
    }
    return diff.changes().isEmpty() ? before + " as before" : before + ", but the answer changes";
  }
}
