package exodx.workbench;

import exodx.cases.RuleCase;
import exodx.knowledge.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rules fire in the same cases. */
final class FiringTogether {
  private final IdentityHashMap<RuleCase, List<RuleInfo>> fired = new IdentityHashMap<>();

  FiringTogether(Coverage coverage) {
    for (Coverage.OfRule one : coverage.rules()) {
      for (RuleCase ruleCase : one.firedIn()) {
        fired.computeIfAbsent(ruleCase, any -> new ArrayList<>()).add(one.rule());
      }
    }
  }

  /** A rule, and in how many cases it fires beside another. */
  record Beside(RuleInfo rule, int cases) {}

  /** Returns the rules that fire in the cases of a rule, those with the most cases first. */
  List<Beside> with(Coverage.OfRule rule) {
    Map<RuleInfo, Integer> counts = new LinkedHashMap<>();
    for (RuleCase ruleCase : rule.firedIn()) {
      for (RuleInfo other : fired.getOrDefault(ruleCase, List.of())) {
        if (!other.id().equals(rule.rule().id())) {
          counts.merge(other, 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .map(one -> new Beside(one.getKey(), one.getValue()))
        .sorted(Comparator.comparingInt(Beside::cases).reversed())
        .toList();
  }
}
