package exodx.workbench;

import exodx.cases.RuleCase;
import exodx.knowledge.RuleInfo;
import exodx.mutation.RuleChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    /** No case fails with it, and it is written down why none can. */
    EXCLUDED
  }

  /**
   * The verdict on one change.
   *
   * @param reached in how many cases the changed rule matches otherwise; 0 for changes found
   * @param foundBy the first case that fails with it; null when none does
   */
  public record Verdict(
      RuleInfo rule, RuleChange change, Fate fate, int reached, @Nullable RuleCase foundBy) {}

  /** Returns how many changes had this fate. */
  public int count(Fate fate) {
    return (int) verdicts.stream().filter(verdict -> verdict.fate() == fate).count();
  }

  /** Returns how many changes a case could find. */
  public int findable() {
    return verdicts.size() - count(Fate.EXCLUDED);
  }

  /** Returns the share of changes that were found, in percent, rounded down to a tenth. */
  public BigDecimal percentOfAll() {
    return percentOf(verdicts.size());
  }

  /** The same, of those changes only that are not excluded with a reason. */
  public BigDecimal percent() {
    return percentOf(findable());
  }

  private BigDecimal percentOf(int all) {
    return all == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(100L * count(Fate.FOUND))
            .divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN);
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
