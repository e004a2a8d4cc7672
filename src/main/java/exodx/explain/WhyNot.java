package exodx.explain;

import java.util.List;

/**
 * Why something does not follow: every rule that could conclude it, the nearest miss first.
 *
 * @param asked the code or rule that was asked for
 * @param rules how far each rule got
 */
public record WhyNot(String asked, List<RuleProgress> rules) {

  /**
   * How far one rule got.
   *
   * @param rule the rule
   * @param truth TRUE when it fired, UNKNOWN when only something unknown holds it back
   * @param conditions its conditions in order; after the first false one the rest was not tried
   */
  public record RuleProgress(
      Outcome.RuleRef rule, Truth truth, List<ConditionProgress> conditions) {

    /** Returns how many conditions held before the first one that did not. */
    public int held() {
      int held = 0;
      while (held < conditions.size() && conditions.get(held).truth() == Truth.TRUE) {
        held++;
      }
      return held;
    }
  }

  /**
   * One condition.
   *
   * @param text as the rule says it
   * @param tried false when an earlier condition was already false
   * @param truth what it came to
   * @param reasons what made it false or unknown
   */
  public record ConditionProgress(String text, boolean tried, Truth truth, List<Reason> reasons) {}

  /**
   * What made a condition false or unknown.
   *
   * @param fact path or name of what was looked at, empty when there was nothing to look at
   * @param constraint the part of the condition that stopped it
   * @param value what stands there
   * @param truth FALSE or UNKNOWN
   * @param further when a conclusion of other rules is missing: how far those got
   */
  public record Reason(
      String fact, String constraint, String value, Truth truth, List<RuleProgress> further) {}
}
