package exodx.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the rules that can change a diagnosis, a check or a plan: those that conclude a part of it,
 * and those that conclude what such a rule looks at. Whatever the others conclude, nobody is asked
 * for the sake of it.
 */
final class Relevance {
  private static final String WARNING = "Warning";

  private final Set<String> looked = new HashSet<>();
  private final Set<String> relevant = new HashSet<>();

  private Relevance() {}

  /** Returns the ids of the rules that change none of it. */
  static Set<String> quiet(List<RulePreconditions> rules) {
    return new Relevance().without(rules);
  }

  private Set<String> without(List<RulePreconditions> rules) {
    List<RulePreconditions> rest = rules;
    int before;
    do {
      before = relevant.size();
      List<RulePreconditions> out = new ArrayList<>();
      for (RulePreconditions rule : rest) {
        if (matters(rule)) {
          relevant.add(rule.rule());
          looked.addAll(rule.looks());
        } else {
          out.add(rule);
        }
      }
      rest = out;
    } while (relevant.size() > before && !rest.isEmpty());
    Set<String> quiet = new HashSet<>();
    rest.forEach(rule -> quiet.add(rule.rule()));
    return quiet;
  }

  private boolean matters(RulePreconditions rule) {
    return (SampleObjects.isCoded(rule.makes()) && !rule.makes().equals(WARNING))
        || looked.contains(rule.makes())
        || looked.contains(RulePreconditions.ANYTHING);
  }
}
