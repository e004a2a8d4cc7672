package exodx.explain;

import exodx.facts.Truth;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why something does not follow: every rule that could conclude it, the nearest miss first.
 *
 * @param asked the code or rule that was asked for
 * @param title its words; empty when it has none
 * @param standing whether it follows all the same
 * @param withheld why a step that follows is not in the plan; empty for everything else
 * @param grounds what those verdicts rest on
 * @param rules how far each rule got
 */
public record WhyNot(
    String asked,
    String title,
    Standing standing,
    List<Outcome.WithheldStep> withheld,
    ProofGraph grounds,
    List<RuleProgress> rules) {

  /** Returns the same with other rules. */
  public WhyNot with(List<RuleProgress> others) {
    return new WhyNot(asked, title, standing, withheld, grounds, others);
  }

  /** Whether something is part of the answer. */
  public enum Standing {
    /** It is: the question is why, not why not. */
    FOLLOWS,
    /** Rules propose the step, and guards take it out. */
    WITHHELD,
    /** No rule concludes it. */
    ABSENT
  }

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

    /** Returns the conditions that stopped it. */
    public Stream<ConditionProgress> stops() {
      return conditions.stream().filter(ConditionProgress::isStop);
    }
  }

  /**
   * One condition.
   *
   * @param text as the rule says it
   * @param words the same in the words of the vocabulary
   * @param tried false when an earlier condition was already false
   * @param truth what it came to
   * @param reasons what made it false or unknown
   */
  public record ConditionProgress(
      String text, String words, boolean tried, Truth truth, List<Reason> reasons) {

    private boolean isStop() {
      return tried && truth != Truth.TRUE;
    }

    /** Returns the same with other reasons. */
    public ConditionProgress with(List<Reason> others) {
      return new ConditionProgress(text, words, tried, truth, others);
    }
  }

  /**
   * What made a condition false or unknown.
   *
   * @param fact path or name of what was looked at, empty when there was nothing to look at
   * @param constraint the part of the condition that stopped it
   * @param wanted the same in the words of the vocabulary
   * @param value what stands there
   * @param line the line where that stands, 0 for none
   * @param truth FALSE or UNKNOWN
   * @param further when a conclusion of other rules is missing: how far those got
   */
  public record Reason(
      String fact,
      String constraint,
      String wanted,
      String value,
      int line,
      Truth truth,
      List<RuleProgress> further) {

    /** Returns the same reason with how far the rules got that could remove it. */
    public Reason with(List<RuleProgress> rules) {
      return new Reason(fact, constraint, wanted, value, line, truth, rules);
    }
  }

  /**
   * What came nearest to one code or rule, in few words: a line of the overview.
   *
   * @param kind diagnosis, check, step, warning, reason, fact or rule
   * @param asked the code or rule
   * @param title its words; empty when it has none
   * @param standing WITHHELD or ABSENT
   * @param rule the rule that came nearest; of a withheld step one that proposes it
   * @param truth UNKNOWN when only something unknown holds it back, TRUE for a withheld step
   * @param held how many of its conditions hold before the first that does not
   * @param of how many conditions it has
   * @param condition the condition that stopped it; of a withheld step the words of the guards
   * @param words the same in the words of the vocabulary
   * @param reasons what made it false or unknown, without the rules behind that
   */
  public record NearMiss(
      String kind,
      String asked,
      String title,
      Standing standing,
      Outcome.RuleRef rule,
      Truth truth,
      int held,
      int of,
      String condition,
      String words,
      List<Reason> reasons) {}
}
