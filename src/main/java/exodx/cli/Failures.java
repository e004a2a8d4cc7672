package exodx.cli;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.report.ProblemPrinter;
import java.io.PrintWriter;

/** Says on standard error what went wrong, and how the run ends therefore. */
final class Failures {
  private final Environment environment;

  Failures(Environment environment) {
    this.environment = environment;
  }

  /** Reports what a person can mend. */
  ExitCode report(ProblemsException problems) {
    ProblemPrinter printer = new ProblemPrinter(environment.err());
    problems.problems().forEach(printer::print);
    return ExitCode.of(problems);
  }

  /** Reports what only the makers of the program can mend. */
  ExitCode report(Throwable bug) {
    String reason = bug.getMessage() == null ? "" : ", " + bug.getMessage();
    String message = "internal error: " + bug.getClass().getSimpleName() + reason;
    new ProblemPrinter(environment.err())
        .print(Problem.error("internal", null, message + "; this is a bug", null));
    if (environment.variable("EXODX_DEBUG").isPresent()) {
      PrintWriter err = environment.err();
      bug.printStackTrace(err);
    }
    return ExitCode.INTERNAL_ERROR;
  }
}
