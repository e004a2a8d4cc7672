package exodx.workbench;

import exodx.knowledge.lint.RulesCheck;
import exodx.problem.Problem;
import exodx.problem.Severity;
import exodx.report.ProblemPrinter;
import java.io.PrintWriter;
import java.util.List;

/** What a check of the rules found, for people. */
public final class CheckText {
  private CheckText() {}

  /** Prints every problem, then how many there are. */
  public static void write(RulesCheck.Report report, PrintWriter out) {
    write(report, List.of(), out);
  }

  /**
   * Prints every problem but warnings that were told before, then how many there are.
   *
   * @param told problems that were printed before
   */
  public static void write(RulesCheck.Report report, List<Problem> told, PrintWriter out) {
    ProblemPrinter printer = new ProblemPrinter(out);
    for (Problem problem : report.problems()) {
      if (problem.severity() == Severity.ERROR || !told.contains(problem)) {
        printer.print(problem);
        out.print("  [" + problem.code() + "]\n\n");
      }
    }
    String looked = Counted.of(report.files(), "file") + ", " + Counted.of(report.rules(), "rule");
    out.print(
        report.problems().isEmpty()
            ? looked + ": nothing to mend\n"
            : looked
                + ": "
                + Counted.of((int) report.errors(), "error")
                + ", "
                + Counted.of((int) report.warnings(), "warning")
                + "\n");
  }
}
