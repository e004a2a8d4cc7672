package exodx.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.From;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.impl.DeclarationImpl;

/**
 * Tells the rules that would look at too many combinations of facts, before they do: the engine
 * tries and keeps each combination, and cannot be stopped in between.
 */
final class Combinations {
  /** Combinations that one rule may look at in one case. Sound rules stay far below. */
  static final long MOST = 2_000_000;

  private final List<Shape> shapes = new ArrayList<>();

  /** A rule and the facts it looks for, those inside of others too. */
  private record Shape(String rule, List<Pattern<?>> patterns) {}

  Combinations(Collection<Rule> rules) {
    for (Rule rule : rules) {
      List<Pattern<?>> patterns = new ArrayList<>();
      collect(rule.getView().getSubConditions(), patterns);
      shapes.add(new Shape(rule.getName(), patterns));
    }
  }

  private static void collect(List<Condition> conditions, List<Pattern<?>> patterns) {
    for (Condition condition : conditions) {
      if (condition instanceof Pattern<?> pattern) {
        patterns.add(pattern);
      } else {
        collect(condition.getSubConditions(), patterns);
      }
    }
  }

  /** Returns a rule that would look at too many combinations of these facts. */
  Optional<String> tooMany(Collection<?> facts) {
    Map<Class<?>, Long> counts = new HashMap<>();
    return shapes.stream()
        .filter(shape -> product(shape, counts, facts, false) > MOST)
        .filter(shape -> product(shape, counts, facts, true) > MOST)
        .map(Shape::rule)
        .findFirst();
  }

  /**
   * Returns how many combinations there are; what there is none of yet does not count.
   *
   * @param exact only facts that meet the conditions that need no other fact
   */
  private static double product(
      Shape shape, Map<Class<?>, Long> counts, Collection<?> facts, boolean exact) {
    double product = 1;
    for (Pattern<?> pattern : shape.patterns()) {
      long count = list(pattern, shape, facts);
      if (count < 0) {
        Class<?> type = pattern.getPatternVariable().getType();
        count =
            exact
                ? meeting(pattern, facts)
                : counts.computeIfAbsent(
                    type, any -> facts.stream().filter(any::isInstance).count());
      }
      product *= Math.max(1, count);
    }
    return product;
  }

  private static long meeting(Pattern<?> pattern, Collection<?> facts) {
    Class<?> type = pattern.getPatternVariable().getType();
    return facts.stream().filter(type::isInstance).filter(fact -> meets(pattern, fact)).count();
  }

  private static boolean meets(Pattern<?> pattern, Object fact) {
    List<?> parts =
        pattern.getConstraint() instanceof SingleConstraint single
            ? List.of(single)
            : pattern.getConstraint().getChildren();
    return parts.stream()
        .noneMatch(
            part ->
                part instanceof SingleConstraint single
                    && single.getVariables().length == 1
                    && isFalse(single, fact));
  }

  private static boolean isFalse(SingleConstraint constraint, Object fact) {
    try {
      return !constraint.getPredicate().test(fact);
    } catch (Exception e) { // predicates declare Exception
      return false;
    }
  }

  /**
   * Returns the length of the longest list that a pattern looks into; -1 when it looks at facts.
   */
  private static long list(Pattern<?> pattern, Shape shape, Collection<?> facts) {
    if (!(pattern.getPatternVariable() instanceof DeclarationImpl<?> variable)
        || !(variable.getSource() instanceof From<?> from)) {
      return -1;
    }
    long longest = 0;
    for (Pattern<?> holder : shape.patterns()) {
      for (Binding binding : holder.getBindings()) {
        if (binding.getBoundVariable().equals(from.getVariable())) {
          longest = Math.max(longest, longest(binding, holder.getPatternVariable(), facts));
        }
      }
    }
    return longest;
  }

  private static long longest(Binding binding, Variable<?> holder, Collection<?> facts) {
    long longest = 0;
    for (Object fact : facts) {
      if (holder.getType().isInstance(fact)
          && binding.eval(fact) instanceof Collection<?> elements) {
        longest = Math.max(longest, elements.size());
      }
    }
    return longest;
  }
}
