package exodx.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
 * tries and keeps each combination, and cannot be stopped in between. It is asked before every run
 * of the rules, so facts are counted once for all rules.
 */
final class Combinations {
  /** Combinations that one rule may look at in one case. Sound rules stay far below. */
  static final long MOST = 2_000_000;

  private final List<Shape> shapes = new ArrayList<>();
  private final Map<Class<?>, Integer> places = new LinkedHashMap<>();
  private final Map<Class<?>, int[]> placesOf = new ConcurrentHashMap<>();

  /** A rule, and what it looks at: facts and lists, also inside of absences. */
  private static final class Shape {
    private final String rule;
    private final List<Pattern<?>> facts = new ArrayList<>();
    private final List<List<Held>> lists = new ArrayList<>();
    private int[] places = {};

    Shape(String rule) {
      this.rule = rule;
    }
  }

  /** A list in a fact of a type. */
  private record Held(Class<?> type, Binding list) {}

  Combinations(Collection<Rule> rules) {
    for (Rule rule : rules) {
      List<Pattern<?>> patterns = new ArrayList<>();
      collect(rule.getView().getSubConditions(), patterns);
      Shape shape = new Shape(rule.getName());
      for (Pattern<?> pattern : patterns) {
        if (pattern.getPatternVariable() instanceof DeclarationImpl<?> variable
            && variable.getSource() instanceof From<?> from) {
          shape.lists.add(holding(from.getVariable(), patterns));
        } else {
          shape.facts.add(pattern);
        }
      }
      shape.places = shape.facts.stream().mapToInt(this::place).toArray();
      shapes.add(shape);
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

  private int place(Pattern<?> pattern) {
    Class<?> type = pattern.getPatternVariable().getType();
    places.putIfAbsent(type, places.size());
    return places.get(type);
  }

  private static List<Held> holding(Variable<?> list, List<Pattern<?>> patterns) {
    List<Held> holding = new ArrayList<>();
    for (Pattern<?> holder : patterns) {
      for (Binding binding : holder.getBindings()) {
        if (binding.getBoundVariable().equals(list)) {
          holding.add(new Held(holder.getPatternVariable().getType(), binding));
        }
      }
    }
    return holding;
  }

  /** Returns a rule that would look at too many combinations of these facts. */
  Optional<String> tooMany(Collection<?> given) {
    List<Object> facts = List.copyOf(given);
    int[] counts = new int[places.size()];
    for (Object fact : facts) {
      for (int place : placesOf.computeIfAbsent(fact.getClass(), this::places)) {
        counts[place]++;
      }
    }
    for (Shape shape : shapes) {
      double product = 1;
      for (int place : shape.places) {
        product *= Math.max(1, counts[place]);
      }
      for (List<Held> lists : shape.lists) {
        product *= Math.max(1, longest(lists, facts));
      }
      if (product > MOST && meeting(shape, facts) > MOST) {
        return Optional.of(shape.rule);
      }
    }
    return Optional.empty();
  }

  private int[] places(Class<?> made) {
    return places.entrySet().stream()
        .filter(one -> one.getKey().isAssignableFrom(made))
        .mapToInt(Map.Entry::getValue)
        .toArray();
  }

  /**
   * Returns how many combinations there are of facts that meet the conditions which need no other
   * fact; what there is none of yet does not count.
   */
  private static double meeting(Shape shape, List<Object> facts) {
    double product = 1;
    for (Pattern<?> pattern : shape.facts) {
      Class<?> type = pattern.getPatternVariable().getType();
      product *=
          Math.max(
              1,
              facts.stream().filter(type::isInstance).filter(fact -> meets(pattern, fact)).count());
    }
    for (List<Held> lists : shape.lists) {
      product *= Math.max(1, longest(lists, facts));
    }
    return product;
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

  /** Returns the length of the longest of these lists in any fact. */
  private static long longest(List<Held> lists, List<Object> facts) {
    long longest = 0;
    for (Held one : lists) {
      for (Object fact : facts) {
        if (one.type().isInstance(fact) && one.list().eval(fact) instanceof Collection<?> held) {
          longest = Math.max(longest, held.size());
        }
      }
    }
    return longest;
  }
}
