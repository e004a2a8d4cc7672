package exodx.cases;

import exodx.diagnosis.Diagnostician;
import exodx.outcome.Outcome;
import java.util.List;

/** Compares what the rules say about a case with what must follow. */
public final class CaseRunner {
  private final Diagnostician diagnostician;

  public CaseRunner(Diagnostician diagnostician) {
    this.diagnostician = diagnostician;
  }

  /** What came out, and every difference; no difference means that it holds. */
  public record Result(RuleCase ruleCase, Outcome outcome, List<Difference> differences) {}

  /**
   * Runs one case.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on it
   */
  public Result run(RuleCase ruleCase) {
    Outcome outcome = diagnostician.diagnose(ruleCase.facts());
    return new Result(ruleCase, outcome, Comparison.of(ruleCase.expected(), outcome));
  }

  /**
   * Runs one case without asking what is missing, and compares what is concluded: a fraction of the
   * work. Status and missing facts are left out.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on it
   */
  public Result conclude(RuleCase ruleCase) {
    Outcome outcome = diagnostician.conclude(ruleCase.facts());
    return new Result(ruleCase, outcome, Comparison.ofConclusions(ruleCase.expected(), outcome));
  }

  /**
   * Returns what differs in what one case concludes.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on it
   */
  public List<Difference> conclusionsThatDiffer(RuleCase ruleCase) {
    return conclude(ruleCase).differences();
  }
}
