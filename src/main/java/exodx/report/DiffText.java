package exodx.report;

import exodx.explain.OutcomeDiff;
import java.io.PrintWriter;

/** Prints what a supposition changes. */
public final class DiffText {
  private static final int WIDTH = 100;

  private DiffText() {}

  /** Prints the changes, one a paragraph. */
  public static void write(OutcomeDiff diff, Style style, PrintWriter out) {
    TextPage page = new TextPage(out, style, WIDTH);
    String before = diff.before().name().replace('_', ' ');
    String after = diff.after().name().replace('_', ' ');
    page.unwrapped(0, before.equals(after) ? before + " as before" : before + " -> " + after);
    if (diff.changes().isEmpty()) {
      page.unwrapped(0, "nothing else changes");
    }
    for (OutcomeDiff.Change change : diff.changes()) {
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
              + (change.detail().isEmpty() ? "" : " (" + change.detail() + ")"));
      boolean was = change.kind() == OutcomeDiff.Kind.DISAPPEARS;
      for (String because : change.because()) {
        page.wrapped(2, was ? "no longer: " : "because: ", because);
      }
      if (!change.facts().isEmpty()) {
        page.wrapped(
            2, was ? "it rested on: " : "it rests on: ", String.join("; ", change.facts()));
      }
    }
  }
}
