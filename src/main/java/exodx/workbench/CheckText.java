package exodx.workbench;

import exodx.knowledge.lint.RulesCheck;
import exodx.report.ProblemPrinter;
import java.io.PrintWriter;

/** What a check of the rules found, for people. */
public final class CheckText {
  private CheckText() {}

  /** Prints every problem, then how many there are. */
  public static void write(RulesCheck.Report report, PrintWriter out) {
    ProblemPrinter printer = new ProblemPrinter(out);
    for (exodx.problem.Problem problem : report.problems()) {
      printer.print(problem);
      out.print("  [" + problem.code() + "]\n\n");
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
