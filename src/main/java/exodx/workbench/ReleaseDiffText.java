package exodx.workbench;

import exodx.report.Style;
import exodx.report.TextPage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints what another version of the rules does to cases, for people. */
public final class ReleaseDiffText {
  private static final int WIDTH = 110;

  private ReleaseDiffText() {}

  /**
   * Prints every case that changes, then the sums.
   *
   * @param diff knows the rules that no case shows, and those that are gone
   */
  public static void write(
      String versions,
      List<ReleaseDiff.Compared> compared,
      ReleaseDiff diff,
      Style style,
      PrintWriter out) {
    TextPage page = new TextPage(out, style, WIDTH);
    page.unwrapped(0, versions);
    Map<String, Integer> sums = new TreeMap<>();
    for (ReleaseDiff.Compared one : compared) {
      if (one.same()) {
        continue;
      }
      page.section(one.name());
      if (one.unreadable() != null) {
        page.wrapped(2, "! ", one.unreadable());
        sums.merge("cannot be compared", 1, Integer::sum);
      }
      for (AnswerDiff.Change change : one.changes()) {
        String kind = change.kind().name().toLowerCase(Locale.ROOT);
        change(page, change);
        sums.merge(change.part() + " " + kind, 1, Integer::sum);
      }
    }
    page.blank();
    long changed = compared.stream().filter(one -> !one.same()).count();
    page.unwrapped(
        0,
        changed == 0
            ? "no difference in " + Counted.of(compared.size(), "case")
            : changed + " of " + Counted.of(compared.size(), "case") + " differ");
    sums.forEach((what, count) -> page.unwrapped(2, count + " " + what));
    List<String> removed = new ArrayList<>();
    diff.removed().forEach((id, had) -> removed.add(id + (had ? "" : " (no case shows it)")));
    if (!removed.isEmpty()) {
      String rules = removed.size() == 1 ? " rule is" : " rules are";
      page.wrapped(0, "! ", removed.size() + rules + " removed: " + String.join(", ", removed));
    }
    List<String> unseen = diff.unseen();
    if (!unseen.isEmpty()) {
      page.wrapped(
          0,
          "! ",
          "no case shows what "
              + Counted.of(unseen.size(), "new or changed rule")
              + (unseen.size() == 1 ? " does: " : " do: ")
              + String.join(", ", unseen));
    }
  }

  private static void change(TextPage page, AnswerDiff.Change change) {
    Style style = page.style();
    String text =
        change.part()
            + (change.code().isEmpty() ? "" : " " + change.code())
            + (change.detail().isEmpty() ? "" : " (" + change.detail() + ")");
    switch (change.kind()) {
      case ADDED -> page.marked(2, "+ ", style.good("+ "), text);
      case REMOVED -> page.marked(2, "- ", style.bad("- "), text);
      case MOVED -> page.marked(2, "~ ", style.doubtful("~ "), "moved: " + text);
      case CHANGED -> page.marked(2, "~ ", style.doubtful("~ "), text);
    }
  }
}
