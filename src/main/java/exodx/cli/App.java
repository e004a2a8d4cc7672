package exodx.cli;

import exodx.problem.ProblemsException;
import java.util.List;

/** The whole program, except for the process around it. */
public final class App {
  private final Surroundings surroundings;
  private final ExpertSource experts;

  public App(Surroundings surroundings) {
    this(surroundings, rules -> Knowledge.expert(surroundings, rules));
  }

  App(Surroundings surroundings, ExpertSource experts) {
    this.surroundings = surroundings;
    this.experts = experts;
  }

  /** Runs one command and returns the exit code; it never throws. */
  public int run(List<String> args) {
    Failures failures = new Failures(surroundings);
    try {
      int code = new Commands(surroundings, experts, failures).execute(args);
      if (code != ExitCode.UNWRITABLE.number()) {
        surroundings.out().flush();
      }
      return code;
    } catch (ProblemsException e) {
      return failures.report(e).number();
    } catch (RuntimeException | Error e) { // the last net: a person gets a sentence, not a trace
      return failures.report(e).number();
    } finally {
      surroundings.err().flush();
    }
  }
}
