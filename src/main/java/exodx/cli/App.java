package exodx.cli;

import exodx.problem.ProblemsException;
import java.util.List;

/** The whole program, except for the process around it. */
public final class App {
  private final Environment environment;
  private final ExpertSource experts;

  public App(Environment environment) {
    this(environment, rules -> Knowledge.expert(environment, rules));
  }

  App(Environment environment, ExpertSource experts) {
    this.environment = environment;
    this.experts = experts;
  }

  /** Runs one command and returns the exit code; it never throws. */
  public int run(List<String> args) {
    Failures failures = new Failures(environment);
    try {
      int code = new Commands(environment, experts, failures).execute(args);
      if (code != ExitCode.UNWRITABLE.number()) {
        environment.out().flush();
      }
      return code;
    } catch (ProblemsException e) {
      return failures.report(e).number();
    } catch (RuntimeException | Error e) { // the last net: a person gets a sentence, not a trace
      return failures.report(e).number();
    } finally {
      environment.err().flush();
    }
  }
}
