package exodx.workbench;

import exodx.knowledge.lint.RulesCheck;
import exodx.problem.Problem;
import exodx.problem.Severity;
import exodx.report.ProblemPrinter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a check of the rules found, for people. */
public final class CheckText {
  /** One mistake can have hundreds of consequences, and the first problems name the causes. */
  private static final int MOST = 20;

  private CheckText() {}

  /**
   * Prints the problems, then how many there are.
   *
   * @param all true to print every problem, not only the first
   */
  public static void write(RulesCheck.Report report, boolean all, PrintWriter out) {
    write(report, List.of(), all ? Integer.MAX_VALUE : MOST, out);
  }

  /**
   * Prints the first problems without warnings that were told before, then how many there are.
   *
   * @param told problems that were printed before
   */
  public static void write(RulesCheck.Report report, List<Problem> told, PrintWriter out) {
    write(report, told, MOST, out);
  }

  private static void write(
      RulesCheck.Report report, List<Problem> told, int most, PrintWriter out) {
    ProblemPrinter printer = new ProblemPrinter(out);
    List<Problem> problems =
        report.problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR || !told.contains(problem))
            .toList();
    problems.stream()
        .limit(most)
        .forEach(
            problem -> {
              printer.print(problem);
              out.print("  [" + problem.code() + "]\n\n");
            });
    rest(problems.stream().skip(most).toList(), out);
    String looked = Counted.of(report.files(), "file") + ", " + Counted.of(report.rules(), "rule");
    out.print(
        report.problems().isEmpty()
            ? looked + ": nothing to mend\n"
            : looked
                + ": "
                + Counted.of((int) report.errors(), "error")
                + ", "
                + Counted.of((int) report.warnings(), "warning")
                + follow(report)
                + "\n");
  }

  private static String follow(RulesCheck.Report report) {
    return report.following() == 0
        ? ""
        : "; " + report.following() + (report.following() == 1 ? " more follows" : " more follow");
  }

  /** Counts what is not printed, by code. */
  private static void rest(List<Problem> problems, PrintWriter out) {
    if (!problems.isEmpty()) {
      Map<String, Integer> counts = new TreeMap<>();
      problems.forEach(problem -> counts.merge(problem.code(), 1, Integer::sum));
      String said =
          counts.entrySet().stream()
              .map(count -> count.getValue() + " " + count.getKey())
              .collect(Collectors.joining(", "));
      out.print("... and " + problems.size() + " more: " + said + " (--all shows them)\n\n");
    }
  }
}
