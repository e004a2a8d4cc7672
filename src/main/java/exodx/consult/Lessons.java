package exodx.consult;

import exodx.cases.RuleCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the cases of a lesson: from few facts to many, and no two alike in a row. */
public final class Lessons {
  private Lessons() {}

  /**
   * Returns some of the cases, the easiest first.
   *
   * @param cases in the order of chance
   * @param count how many at most
   */
  public static List<RuleCase> chosen(List<RuleCase> cases, int count) {
    List<RuleCase> chosen =
        new ArrayList<>(cases.subList(0, Math.max(0, Math.min(count, cases.size()))));
    chosen.sort(Comparator.comparingInt(Lessons::facts));
    for (int i = 1; i < chosen.size(); i++) {
      for (int j = i; j < chosen.size() && alike(chosen.get(i - 1), chosen.get(i)); j++) {
        chosen.add(i, chosen.remove(j));
      }
    }
    return List.copyOf(chosen);
  }

  private static int facts(RuleCase one) {
    return one.facts().facts().stream().mapToInt(fact -> fact.values().size()).sum();
  }

  private static boolean alike(RuleCase one, RuleCase other) {
    return one.expected().diagnoses().equals(other.expected().diagnoses());
  }
}
