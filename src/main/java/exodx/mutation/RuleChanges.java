package exodx.mutation;

import exodx.knowledge.KnowledgeBase;
import exodx.reasoning.ConditionText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;
import org.jspecify.annotations.Nullable;

/**
 * Makes every variant of a rule that has one condition left out or turned into its opposite. A
 * condition is one constraint of a pattern, a whole {@code not}, and a pattern that says no more
 * than that something is there. Nothing is compiled: the compiled parts are put together anew.
 */
public final class RuleChanges {
  private final Rule rule;
  private final List<Condition> conditions;
  private final List<RuleChange> changes = new ArrayList<>();

  private RuleChanges(Rule rule) {
    this.rule = rule;
    this.conditions = rule.getView().getSubConditions();
  }

  /**
   * Returns all variants of a rule, in the order of its conditions.
   *
   * @param rule its id
   */
  public static List<RuleChange> of(KnowledgeBase knowledge, String rule) {
    return of(Objects.requireNonNull(knowledge.models().get(rule), rule));
  }

  private static List<RuleChange> of(Rule rule) {
    return new RuleChanges(rule).all();
  }

  /** Returns all variants of some rules by their ids. */
  public static Map<String, List<RuleChange>> of(Collection<Rule> rules) {
    return rules.stream().collect(Collectors.toMap(Rule::getName, RuleChanges::of));
  }

  /** Returns all variants of all rules. */
  public static List<RuleChange> of(KnowledgeBase knowledge) {
    return knowledge.rules().keySet().stream()
        .flatMap(rule -> of(knowledge, rule).stream())
        .toList();
  }

  private List<RuleChange> all() {
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      if (condition.getType() == Condition.Type.NOT) {
        Condition inside = condition.getSubConditions().get(0);
        add(i, condition, RuleChange.Kind.DROPPED, null);
        add(i, condition, RuleChange.Kind.NEGATED, existential(inside, Condition.Type.EXISTS));
        if (inside instanceof Pattern<?> pattern) {
          constraints(i, pattern, true);
        }
      } else if (condition instanceof Pattern<?> pattern) {
        constraints(i, pattern, false);
        if (ConditionText.units(pattern.getConstraint()).isEmpty() && bindsNothing(pattern)) {
          add(i, condition, RuleChange.Kind.DROPPED, null);
          add(i, condition, RuleChange.Kind.NEGATED, existential(pattern, Condition.Type.NOT));
        }
      }
    }
    return List.copyOf(changes);
  }

  private static Condition existential(Condition condition, Condition.Type type) {
    return new ExistentialPatternImpl(condition, type);
  }

  /** What others of the rule use cannot go; the engine names what the author left nameless. */
  private static boolean bindsNothing(Pattern<?> pattern) {
    return pattern.getBindings().isEmpty()
        && pattern.getPatternVariable().getName().startsWith("GENERATED_");
  }

  private void constraints(int index, Pattern<?> pattern, boolean negative) {
    List<List<SingleConstraint>> units = ConditionText.units(pattern.getConstraint());
    for (int u = 0; u < units.size(); u++) {
      List<SingleConstraint> unit = units.get(u);
      String inside =
          pattern.getPatternVariable().getType().getSimpleName()
              + "( "
              + ConditionText.text(unit.get(unit.size() - 1))
              + " )";
      String text = negative ? inside + " inside of not" : inside;
      List<SingleConstraint> others = new ArrayList<>();
      for (int other = 0; other < units.size(); other++) {
        if (other != u) {
          others.addAll(units.get(other));
        }
      }
      add(index, text, RuleChange.Kind.DROPPED, part(pattern, others, negative));
      others.add(new NegatedConstraint(unit, "changed " + rule.getName() + " " + index + " " + u));
      add(index, text, RuleChange.Kind.NEGATED, part(pattern, others, negative));
    }
  }

  private static <T> Condition part(
      Pattern<T> pattern, List<SingleConstraint> constraints, boolean negative) {
    Constraint all =
        switch (constraints.size()) {
          case 0 -> SingleConstraint.TRUE;
          case 1 -> constraints.get(0);
          default -> new MultipleConstraints(List.<Constraint>copyOf(constraints));
        };
    Condition changed =
        new PatternImpl<>(
            pattern.getPatternVariable(), all, new ArrayList<Binding>(pattern.getBindings()));
    return negative ? existential(changed, Condition.Type.NOT) : changed;
  }

  private void add(int index, Condition from, RuleChange.Kind kind, @Nullable Condition to) {
    add(index, ConditionText.of(from), kind, to);
  }

  private void add(int index, String text, RuleChange.Kind kind, @Nullable Condition to) {
    List<Condition> changed = new ArrayList<>(conditions);
    if (to == null) {
      changed.remove(index);
    } else {
      changed.set(index, to);
    }
    CompositePatterns view =
        new CompositePatterns(Condition.Type.AND, changed, Map.copyOf(rule.getConsequences()));
    changes.add(
        new RuleChange(
            rule.getName(),
            text,
            kind,
            new RuleImpl(rule.getPackage(), rule.getName(), rule.getUnit(), view)));
  }
}
