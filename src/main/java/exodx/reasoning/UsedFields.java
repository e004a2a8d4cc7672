package exodx.reasoning;

import java.util.Arrays;
import java.util.LinkedHashSet;
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
    rule.getView().getSubConditions().forEach(condition -> collect(condition, object, fields));
    return fields;
  }

  /** Returns the fields that one condition reads. */
  public static Set<String> of(Pattern<?> pattern) {
    Set<String> fields = new LinkedHashSet<>();
    constraint(pattern.getConstraint(), fields);
    for (Binding binding : pattern.getBindings()) {
      if (binding.getReactOn() != null) {
        fields.addAll(Arrays.asList(binding.getReactOn()));
      }
    }
    return fields;
  }

  private static void collect(Condition condition, Object object, Set<String> fields) {
    if (condition instanceof Pattern<?> pattern) {
      if (pattern.getPatternVariable().getType().isInstance(object)) {
        fields.addAll(of(pattern));
      }
      return;
    }
    condition.getSubConditions().forEach(part -> collect(part, object, fields));
  }

  private static void constraint(Constraint constraint, Set<String> fields) {
    if (constraint instanceof SingleConstraint single) {
      fields.addAll(Arrays.asList(single.getReactiveProps()));
    }
    constraint.getChildren().forEach(child -> constraint(child, fields));
  }
}
