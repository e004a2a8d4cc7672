package exodx.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;

/** Tells which fields of an object a rule reads, so that a proof shows those and no others. */
public final class UsedFields {
  private UsedFields() {}

  public static Set<String> of(Rule rule, Object object) {
    Set<String> fields = new LinkedHashSet<>();
    patterns(rule, object).forEach(pattern -> fields.addAll(of(pattern)));
    return fields;
  }

  /** Returns the fields that a rule tests by themselves, and not only ties to another object. */
  public static Set<String> tested(Rule rule, Object object) {
    Set<String> fields = new LinkedHashSet<>();
    patterns(rule, object).forEach(pattern -> constraint(pattern.getConstraint(), true, fields));
    return fields;
  }

  /** Returns the fields that one condition reads. */
  public static Set<String> of(Pattern<?> pattern) {
    Set<String> fields = new LinkedHashSet<>();
    constraint(pattern.getConstraint(), false, fields);
    for (Binding binding : pattern.getBindings()) {
      if (binding.getReactOn() != null) {
        fields.addAll(Arrays.asList(binding.getReactOn()));
      }
    }
    return fields;
  }

  private static List<Pattern<?>> patterns(Rule rule, Object object) {
    List<Pattern<?>> patterns = new ArrayList<>();
    rule.getView().getSubConditions().forEach(condition -> collect(condition, object, patterns));
    return patterns;
  }

  private static void collect(Condition condition, Object object, List<Pattern<?>> patterns) {
    if (condition instanceof Pattern<?> pattern) {
      if (pattern.getPatternVariable().getType().isInstance(object)) {
        patterns.add(pattern);
      }
      return;
    }
    condition.getSubConditions().forEach(part -> collect(part, object, patterns));
  }

  private static void constraint(Constraint constraint, boolean alone, Set<String> fields) {
    if (constraint instanceof SingleConstraint single
        && !(alone && single.getVariables().length > 1)) {
      fields.addAll(Arrays.asList(single.getReactiveProps()));
    }
    constraint.getChildren().forEach(child -> constraint(child, alone, fields));
  }
}
