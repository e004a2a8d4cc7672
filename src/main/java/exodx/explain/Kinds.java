package exodx.explain;

import exodx.reasoning.Inference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;

/** The kinds of some derived objects, to leave out the rules that look at none of them. */
record Kinds(Set<Class<?>> classes) {

  /** Returns the kinds of the objects that print as one of these texts. */
  static Kinds of(Inference inference, Set<String> printed) {
    Set<Class<?>> classes = new HashSet<>();
    if (!printed.isEmpty()) {
      for (Inference.Entry entry : inference.entries()) {
        if (!entry.supports().isEmpty() && printed.contains(entry.object().toString())) {
          classes.add(entry.object().getClass());
        }
      }
    }
    return new Kinds(classes);
  }

  /** True when the match stands on one of the objects that print as one of these texts. */
  boolean uses(RuleMatch match, Set<String> printed) {
    for (Object premise : match.premises()) {
      // Printing takes long, so only what can be one of them is printed.
      if (classes.contains(premise.getClass()) && printed.contains(premise.toString())) {
        return true;
      }
    }
    return false;
  }

  /** True when some pattern of the rule can match an object of these kinds. */
  boolean matter(Rule rule) {
    return matter(rule.getView().getSubConditions());
  }

  private boolean matter(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition instanceof Pattern<?> pattern) {
        Class<?> type = pattern.getPatternVariable().getType();
        if (classes.stream().anyMatch(type::isAssignableFrom)) {
          return true;
        }
      } else if (matter(condition.getSubConditions())) {
        return true;
      }
    }
    return false;
  }
}
