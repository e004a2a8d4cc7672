package exodx.report;

import exodx.explain.Goal;
import java.util.stream.Collectors;

/** Prints what would have to be otherwise for something to be part of the answer. */
public final class GoalText {
  private GoalText() {}

  /**
   * Prints the changes.
   *
   * @param file where the facts come from, for the command that shows all that would change
   */
  public static void write(String file, Goal goal, TextPage page) {
    String title = goal.title().isEmpty() ? goal.code() : goal.title() + " (" + goal.code() + ")";
    page.wrapped(0, title);
    if (!goal.found()) {
      page.wrapped(
          0,
          "No change of a few facts was found that would lead to it; why-not tells what stops it.");
      return;
    }
    if (goal.edits().isEmpty()) {
      page.wrapped(0, "It is part of the answer already; why tells the reasons.");
      return;
    }
    page.wrapped(0, "It would be part of the answer if:");
    for (Goal.Edit edit : goal.edits()) {
      page.wrapped(2, "- ", edit.path() + " were " + edit.value() + " (now: " + edit.was() + ")");
      page.wrapped(4, edit.question());
    }
    page.blank();
    page.wrapped(
        0, "This is a supposition, and no fact: find out what is true before anything is done.");
    String sets =
        goal.edits().stream()
            .map(edit -> "--set '" + edit.path() + "=" + value(edit) + "'")
            .collect(Collectors.joining(" "));
    page.wrapped(0, "All that would change:");
    page.command(2, "exodx what-if " + file + " " + sets);
  }

  private static String value(Goal.Edit edit) {
    return edit.value().startsWith("(") ? "" : edit.value();
  }
}
