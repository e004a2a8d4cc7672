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
      for (Object object : inference.objects()) {
        if (printed.contains(object.toString())) {
          classes.add(object.getClass());
        }
      }
    }
    return new Kinds(classes);
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
