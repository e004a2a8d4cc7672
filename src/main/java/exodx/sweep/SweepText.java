package exodx.sweep;

import exodx.batch.Digest;
import exodx.outcome.Outcome;
import exodx.report.Printable;
import exodx.report.Style;
import exodx.report.TextPage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The summary of a sweep for a terminal. */
public final class SweepText {
  private static final int SHOWN = 15;
  private static final int COLLISIONS = 10;
  private static final int NAMES = 10;
  private static final int WIDTH = 100;

  private SweepText() {}

  /** Prints the summary. */
  public static void write(SweepResult result, PrintWriter out) {
    out.print("Sweep of " + Printable.line(result.folder()) + "\n\nRead\n");
    for (SweepResult.Read table : result.tables()) {
      if (!table.files().isEmpty()) {
        String files = Printable.line(String.join(", ", table.files()));
        out.print(
            row(table.rows(), table.name() + ": " + table.title())
                + (table.complete() ? ", complete" : "")
                + " ("
                + files
                + ")\n");
      }
    }
    if (result.badRows() > 0) {
      out.print(row(result.badRows(), "rows could not be read and are left out") + "\n");
    }
    for (String file : result.unusable()) {
      out.print("            " + Printable.line(file) + " could not be read to its end\n");
    }
    lacking(result, out);
    cases(result, out);
    who(result, out);
    list("Diagnoses", result.diagnoses(), out);
    list("Each of these facts alone would settle so many cases", result.decidedByOne(), out);
    list("Facts that are missing, and how many cases wait for each", result.missing(), out);
    list("Destroys something, or needs somebody's agreement", result.approvals(), out);
    list("Steps that were held back for safety", result.withheld(), out);
    collisions(result, out);
  }

  private static void lacking(SweepResult result, PrintWriter out) {
    List<SweepResult.Read> lacking =
        result.tables().stream().filter(table -> table.files().isEmpty()).toList();
    if (!lacking.isEmpty()) {
      out.print("\nNot exported, so what it would tell is unknown\n");
      lacking.forEach(
          table ->
              out.print(
                  "  " + table.title() + " [" + table.shell() + "]\n    " + table.export() + "\n"));
    }
  }

  /** Prints the commands that make the exports, by the shell that they run in. */
  public static void commands(Plan plan, PrintWriter out) {
    Map<String, List<Plan.Table>> shells = new LinkedHashMap<>();
    plan.tables()
        .values()
        .forEach(
            table -> shells.computeIfAbsent(table.shell(), one -> new ArrayList<>()).add(table));
    shells.forEach(
        (shell, tables) -> {
          out.print("# " + shell + "\n");
          tables.forEach(table -> out.print("# " + table.title() + "\n" + table.export() + "\n"));
          out.print("\n");
        });
  }

  private static void who(SweepResult result, PrintWriter out) {
    List<SweepResult.Group> groups = result.groups();
    if (groups.isEmpty()) {
      return;
    }
    out.print("\nWho, what next, and what must not be done\n");
    for (SweepResult.Group group : groups.subList(0, Math.min(SHOWN, groups.size()))) {
      out.print(row(group.names().size(), Printable.line(causes(group.answer()))) + "\n");
      page(out, "next    ", group.answer().next());
      group.answer().dangers().forEach(danger -> page(out, "danger  ", danger));
      List<String> names = group.names();
      String more = names.size() > NAMES ? " and " + (names.size() - NAMES) + " more" : "";
      String some = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
      page(out, "who     ", some + more);
    }
    if (groups.size() > SHOWN) {
      out.print("            ... and " + (groups.size() - SHOWN) + " more kinds of answers\n");
    }
    out.print("            --format csv tells everybody by name\n");
  }

  private static void page(PrintWriter out, String mark, String text) {
    new TextPage(out, Style.PLAIN, WIDTH).wrapped(12, mark, Printable.line(text));
  }

  /** Returns the causes of an answer in words. */
  static String causes(Digest answer) {
    return answer.diagnoses().isEmpty()
        ? "cause not known"
        : answer.diagnoses().stream().map(Digest.Named::title).collect(Collectors.joining("; "));
  }

  private static void cases(SweepResult result, PrintWriter out) {
    out.print("\nCases\n");
    out.print(row(result.withError(), "people with an error that is not resolved") + "\n");
    out.print(
        row(result.foreseen(), "people with a conflict for which no error was exported yet")
            + "\n");
    for (Outcome.Status status : Outcome.Status.values()) {
      out.print(row(result.totals().with(status), words(status)) + "\n");
    }
    if (result.totals().failed() > 0) {
      out.print(row(result.totals().failed(), "could not be answered") + "\n");
    }
    out.print(row(result.destructive(), "plans hold a step that destroys something") + "\n");
  }

  /** Returns the words of a status. */
  static String words(Outcome.Status status) {
    return switch (status) {
      case DIAGNOSED -> "diagnosed, with a complete plan";
      case NEEDS_FACTS -> "need more facts";
      case OUT_OF_SCOPE -> "out of scope";
      case NOT_RECOGNISED -> "not recognised";
    };
  }

  private static void list(String heading, List<SweepResult.Count> counts, PrintWriter out) {
    if (counts.isEmpty()) {
      return;
    }
    out.print("\n" + heading + "\n");
    for (SweepResult.Count count : counts.subList(0, Math.min(SHOWN, counts.size()))) {
      String detail = count.detail().isEmpty() ? "" : " [" + count.detail() + "]";
      out.print(
          row(count.cases(), Printable.line(count.code() + ": " + count.title() + detail)) + "\n");
    }
    if (counts.size() > SHOWN) {
      out.print("            ... and " + (counts.size() - SHOWN) + " more; see --format json\n");
    }
  }

  private static void collisions(SweepResult result, PrintWriter out) {
    if (result.collisionCount() == 0) {
      return;
    }
    out.print("\nIdentifiers that several objects of one export carry\n");
    out.print(row(result.collisionCount(), "identifiers") + "\n");
    for (SweepResult.Collision each :
        result.collisions().subList(0, Math.min(COLLISIONS, result.collisions().size()))) {
      out.print("  " + each.identifier() + " in " + each.table() + "\n");
      for (SweepResult.Collision.Side side : each.sides()) {
        out.print(
            "    "
                + Printable.line(side.name().isEmpty() ? "(no name)" : side.name())
                + ", "
                + side.property()
                + (side.state() == null ? "" : ", " + side.state())
                + "\n");
      }
    }
    if (result.collisionCount() > COLLISIONS) {
      out.print(
          String.format(
              Locale.ROOT,
              "  ... and %,d more; see --format json%n",
              result.collisionCount() - COLLISIONS));
    }
  }

  private static String row(long number, String what) {
    return String.format(Locale.ROOT, "%,10d  %s", number, what);
  }
}
