package exodx.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.drools.model.impl.DeclarationImpl;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rules that would look at too many combinations of facts, before they do: the engine
 * tries and keeps each combination, and cannot be stopped in between. It is asked before every run
 * of the rules, so facts are counted once for all rules.
 */
final class Combinations {
  /** Combinations that one rule may look at in one case. Sound rules stay far below. */
  static final long MOST = 2_000_000;

  private final List<Shape> shapes = new ArrayList<>();
  private final Map<Class<?>, Integer> places = new HashMap<>();
  private final Map<Class<?>, List<Integer>> placesOf = new ConcurrentHashMap<>();

  /** A rule and what it looks at, also inside of absences. */
  private record Shape(String rule, List<Looked> all) {}

  /**
   * What one pattern looks at.
   *
   * @param place the place of its type among all types
   * @param lists where the list comes from that it looks into; null when it looks at facts
   */
  private record Looked(Pattern<?> pattern, int place, @Nullable List<Held> lists) {}

  /** A list in a fact, and the place of the type of that fact. */
  private record Held(int place, Binding list) {}

  Combinations(Collection<Rule> rules) {
    for (Rule rule : rules) {
      List<Pattern<?>> patterns = new ArrayList<>();
      collect(rule.getView().getSubConditions(), patterns);
      List<Looked> all = new ArrayList<>();
      for (Pattern<?> pattern : patterns) {
        all.add(new Looked(pattern, place(pattern), lists(pattern, patterns)));
      }
      shapes.add(new Shape(rule.getName(), all));
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
    return places.computeIfAbsent(pattern.getPatternVariable().getType(), any -> places.size());
  }

  private @Nullable List<Held> lists(Pattern<?> pattern, List<Pattern<?>> all) {
    if (!(pattern.getPatternVariable() instanceof DeclarationImpl<?> variable)
        || !(variable.getSource() instanceof From<?> from)) {
      return null;
    }
    List<Held> lists = new ArrayList<>();
    for (Pattern<?> holder : all) {
      for (Binding binding : holder.getBindings()) {
        if (binding.getBoundVariable().equals(from.getVariable())) {
          lists.add(new Held(place(holder), binding));
        }
      }
    }
    return lists;
  }

  /** Returns a rule that would look at too many combinations of these facts. */
  Optional<String> tooMany(Collection<?> facts) {
    List<List<Object>> byPlace = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      byPlace.add(new ArrayList<>());
    }
    for (Object fact : facts) {
      placesOf
          .computeIfAbsent(fact.getClass(), this::lookedFor)
          .forEach(place -> byPlace.get(place).add(fact));
    }
    for (Shape shape : shapes) {
      if (product(shape, byPlace, false) > MOST && product(shape, byPlace, true) > MOST) {
        return Optional.of(shape.rule());
      }
    }
    return Optional.empty();
  }

  private List<Integer> lookedFor(Class<?> made) {
    return places.entrySet().stream()
        .filter(one -> one.getKey().isAssignableFrom(made))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Returns how many combinations there are; what there is none of yet does not count.
   *
   * @param exact only facts that meet the conditions that need no other fact
   */
  private static double product(Shape shape, List<List<Object>> byPlace, boolean exact) {
    double product = 1;
    for (Looked looked : shape.all()) {
      List<Object> facts = byPlace.get(looked.place());
      long count = facts.size();
      if (looked.lists() != null) {
        count = longest(looked.lists(), byPlace);
      } else if (exact) {
        count = facts.stream().filter(fact -> meets(looked.pattern(), fact)).count();
      }
      product *= Math.max(1, count);
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
  private static long longest(List<Held> lists, List<List<Object>> byPlace) {
    long longest = 0;
    for (Held one : lists) {
      for (Object fact : byPlace.get(one.place())) {
        if (one.list().eval(fact) instanceof Collection<?> elements) {
          longest = Math.max(longest, elements.size());
        }
      }
    }
    return longest;
  }
}
