package exodx.cli;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.report.ProblemPrinter;
import java.io.PrintWriter;

/** Says on standard error what went wrong, and how the run ends therefore. */
final class Failures {
  private final Surroundings surroundings;

  Failures(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Reports what a person can mend. */
  ExitCode report(ProblemsException problems) {
    ProblemPrinter printer = new ProblemPrinter(surroundings.err());
    problems.problems().forEach(printer::print);
    return ExitCode.of(problems);
  }

  /** Reports what only the makers of the program can mend. */
  ExitCode report(Throwable bug) {
    String reason = bug.getMessage() == null ? "" : ", " + bug.getMessage();
    String message = "internal error: " + bug.getClass().getSimpleName() + reason;
    new ProblemPrinter(surroundings.err())
        .print(Problem.error("internal", null, message + "; this is a bug", null));
    if (surroundings.variable("EXODX_DEBUG").isPresent()) {
      PrintWriter err = surroundings.err();
      bug.printStackTrace(err);
    }
    return ExitCode.INTERNAL_ERROR;
  }
}
