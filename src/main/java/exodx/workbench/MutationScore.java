package exodx.workbench;

import exodx.explain.RuleChange;
import exodx.knowledge.RuleInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many changes of conditions the cases find.
 *
 * @param verdicts one for each change, in the order of the rules and their conditions
 */
public record MutationScore(List<Verdict> verdicts) {

  /** What became of a change. */
  public enum Fate {
    /** At least one case fails with it. */
    FOUND,
    /** No case fails with it. */
    SURVIVED,
    /** It is known, with a reason, that no case can fail with it; it was not tried. */
    SPARED
  }

  /**
   * The verdict on one change.
   *
   * @param reached in how many cases the changed rule matches otherwise; 0 for changes found
   */
  public record Verdict(RuleInfo rule, RuleChange change, Fate fate, int reached) {}

  /** Returns how many changes had this fate. */
  public int count(Fate fate) {
    return (int) verdicts.stream().filter(verdict -> verdict.fate() == fate).count();
  }

  /** Returns how many changes were tried. */
  public int tried() {
    return verdicts.size() - count(Fate.SPARED);
  }

  /** Returns the share of tried changes that were found, in percent, rounded down. */
  public BigDecimal percent() {
    return tried() == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(100L * count(Fate.FOUND))
            .divide(BigDecimal.valueOf(tried()), 1, RoundingMode.DOWN);
  }

  /** Returns the score of each family, by its name. */
  public Map<String, MutationScore> byFamily() {
    Map<String, List<Verdict>> parts = new TreeMap<>();
    verdicts.forEach(
        verdict ->
            parts
                .computeIfAbsent(
                    Families.nameOf(verdict.rule().file()), family -> new ArrayList<>())
                .add(verdict));
    Map<String, MutationScore> scores = new LinkedHashMap<>();
    parts.forEach((family, part) -> scores.put(family, new MutationScore(List.copyOf(part))));
    return scores;
  }

  /** Returns the changes that no case finds. */
  public List<Verdict> survivors() {
    return verdicts.stream().filter(verdict -> verdict.fate() == Fate.SURVIVED).toList();
  }
}
