package exodx.cli;

import exodx.problem.ProblemsException;
import java.util.List;
import java.util.Optional;

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
    try {
      return execute(args);
    } catch (RuntimeException | Error e) { // the last net: a person gets a sentence, not a trace
      return new Failures(surroundings).report(e).number();
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  private int execute(List<String> args) {
    Failures failures = new Failures(surroundings);
    Optional<SingleCases.Asked> plain = PlainDiagnose.read(args, surroundings);
    if (plain.isPresent()) {
      try {
        return new SingleCases(surroundings, experts, failures).answer(plain.get()).number();
      } catch (ProblemsException e) {
        return failures.report(e).number();
      }
    }
    return new Commands(surroundings, experts, failures).execute(args);
  }
}
