package exodx.workbench;

import exodx.cases.ListDiff;
import exodx.report.Style;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints what changes between two versions of a text, with a few lines around each change. */
public final class UnifiedDiff {
  private static final int AROUND = 3;

  private UnifiedDiff() {}

  /** Prints the changes of one file; nothing when there are none. */
  public static void write(String name, String before, String after, Style style, PrintWriter out) {
    List<ListDiff.Item<String>> items = items(before.lines().toList(), after.lines().toList());
    out.print(style.heading("--- " + name) + "\n" + style.heading("+++ " + name) + "\n");
    int first = 0; // lines of the first text that lie behind
    int second = 0;
    int printed = 0;
    for (int i = 0; i < items.size(); i++) {
      if (near(items, i)) {
        if (printed != i || i == 0) {
          out.print(style.quiet("@@ -" + (first + 1) + " +" + (second + 1) + " @@") + "\n");
        }
        out.print(line(items.get(i), style) + "\n");
        printed = i + 1;
      }
      first += items.get(i).mark() == ListDiff.Mark.SECOND ? 0 : 1;
      second += items.get(i).mark() == ListDiff.Mark.FIRST ? 0 : 1;
    }
  }

  private static String line(ListDiff.Item<String> item, Style style) {
    return switch (item.mark()) {
      case BOTH -> " " + item.value();
      case FIRST -> style.bad("-" + item.value());
      case SECOND -> style.good("+" + item.value());
    };
  }

  private static boolean near(List<ListDiff.Item<String>> items, int index) {
    int to = Math.min(items.size(), index + AROUND + 1);
    for (int i = Math.max(0, index - AROUND); i < to; i++) {
      if (items.get(i).mark() != ListDiff.Mark.BOTH) {
        return true;
      }
    }
    return false;
  }

  /** What both texts begin and end with is set aside first: files are long and changes small. */
  private static List<ListDiff.Item<String>> items(List<String> before, List<String> after) {
    int head = 0;
    int most = Math.min(before.size(), after.size());
    while (head < most && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<ListDiff.Item<String>> items = new ArrayList<>();
    before.subList(0, head).forEach(line -> items.add(same(line)));
    items.addAll(
        ListDiff.of(
            before.subList(head, before.size() - tail), after.subList(head, after.size() - tail)));
    before.subList(before.size() - tail, before.size()).forEach(line -> items.add(same(line)));
    return items;
  }

  private static ListDiff.Item<String> same(String line) {
    return new ListDiff.Item<>(ListDiff.Mark.BOTH, line);
  }
}
