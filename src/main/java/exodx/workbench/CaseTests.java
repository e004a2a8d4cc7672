package exodx.workbench;

import exodx.cases.CaseRunner;
import exodx.cases.Difference;
import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.outcome.Outcome;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs cases and keeps what came of each, in the order of the files. */
public final class CaseTests {
  private CaseTests() {}

  /**
   * What came of one case.
   *
   * @param ruleCase the case
   * @param outcome the answer; null when the rules failed on it
   * @param differences what is not as expected
   * @param problems why there is no answer
   * @param took how long it took
   */
  public record Tested(
      RuleCase ruleCase,
      @Nullable Outcome outcome,
      List<Difference> differences,
      List<Problem> problems,
      Duration took) {

    /** True when everything is as expected. */
    public boolean holds() {
      return differences.isEmpty() && problems.isEmpty();
    }

    /** Returns the same result of the same case, which may stand on another line by now. */
    Tested of(RuleCase now) {
      return new Tested(now, outcome, differences, problems, took);
    }

    /** Returns the ids of the rules that have a say in the answer. */
    public Set<String> rules() {
      return outcome == null
          ? Set.of()
          : outcome.proof().stream()
              .map(node -> node.rule().id())
              .collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * Runs cases, several at a time.
   *
   * @param progress told after each case how many are done
   */
  public static List<Tested> run(
      Diagnostician diagnostician, List<RuleCase> cases, Clock clock, IntConsumer progress) {
    CaseRunner runner = new CaseRunner(diagnostician);
    AtomicInteger done = new AtomicInteger();
    return IntStream.range(0, cases.size())
        .parallel()
        .mapToObj(
            i -> {
              Tested tested = run(runner, cases.get(i), clock);
              progress.accept(done.incrementAndGet());
              return tested;
            })
        .toList();
  }

  /** Runs one case. */
  static Tested run(Diagnostician diagnostician, RuleCase ruleCase, Clock clock) {
    return run(new CaseRunner(diagnostician), ruleCase, clock);
  }

  /** Compares only what cases conclude, several at a time: a fraction of the work. */
  static List<Tested> conclude(Diagnostician diagnostician, List<RuleCase> cases, Clock clock) {
    CaseRunner runner = new CaseRunner(diagnostician);
    return cases.parallelStream().map(one -> tested(one, runner::conclude, clock)).toList();
  }

  private static Tested run(CaseRunner runner, RuleCase ruleCase, Clock clock) {
    return tested(ruleCase, runner::run, clock);
  }

  private static Tested tested(
      RuleCase ruleCase, Function<RuleCase, CaseRunner.Result> run, Clock clock) {
    Instant start = clock.instant();
    try {
      CaseRunner.Result result = run.apply(ruleCase);
      return new Tested(
          ruleCase,
          result.outcome(),
          result.differences(),
          List.of(),
          Duration.between(start, clock.instant()));
    } catch (ProblemsException e) {
      return new Tested(
          ruleCase, null, List.of(), e.problems(), Duration.between(start, clock.instant()));
    }
  }
}
