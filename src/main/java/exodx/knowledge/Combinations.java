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
  private final Map<Class<?>, Integer> types = new LinkedHashMap<>();
  private final List<Held> lists = new ArrayList<>();
  private final Map<Class<?>, Counted> counted = new ConcurrentHashMap<>();
  private int places;

  /** So many of each are few enough for every rule, and so are fewer. */
  private volatile int[] few = {};

  /** A rule and what it looks at, also inside of absences. */
  private record Shape(String rule, List<Looked> all) {}

  /**
   * What a pattern looks at.
   *
   * @param pattern null when it looks into a list
   * @param place where its facts, or the elements of the list, are counted
   */
  private record Looked(@Nullable Pattern<?> pattern, int place) {}

  /** A list in a fact of a type, and where its elements are counted. */
  private record Held(Class<?> type, Binding list, int place) {}

  /** Where facts of a class are counted, and the lists that they hold. */
  private record Counted(List<Integer> places, List<Held> lists) {}

  Combinations(Collection<Rule> rules) {
    for (Rule rule : rules) {
      List<Pattern<?>> patterns = new ArrayList<>();
      collect(rule.getView().getSubConditions(), patterns);
      shapes.add(
          new Shape(rule.getName(), patterns.stream().map(one -> looked(one, patterns)).toList()));
    }
    few = new int[places];
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

  private Looked looked(Pattern<?> pattern, List<Pattern<?>> all) {
    if (!(pattern.getPatternVariable() instanceof DeclarationImpl<?> variable)
        || !(variable.getSource() instanceof From<?> from)) {
      Class<?> type = pattern.getPatternVariable().getType();
      return new Looked(pattern, types.computeIfAbsent(type, any -> places++));
    }
    int place = places++;
    for (Pattern<?> holder : all) {
      for (Binding binding : holder.getBindings()) {
        if (binding.getBoundVariable().equals(from.getVariable())) {
          lists.add(new Held(holder.getPatternVariable().getType(), binding, place));
        }
      }
    }
    return new Looked(null, place);
  }

  /** Returns a rule that would look at too many combinations of these facts. */
  Optional<String> tooMany(Collection<?> facts) {
    int[] counts = counts(facts);
    int[] most = counts.clone();
    boolean fewer = true;
    for (int i = 0; i < counts.length; i++) {
      most[i] = Math.max(counts[i], few[i]);
      fewer &= most[i] == few[i];
    }
    if (fewer) {
      return Optional.empty();
    }
    if (shapes.stream().noneMatch(shape -> product(shape, most) > MOST)) {
      few = most;
      return Optional.empty();
    }
    return shapes.stream()
        .filter(shape -> product(shape, counts) > MOST && meeting(shape, counts, facts) > MOST)
        .map(Shape::rule)
        .findFirst();
  }

  private int[] counts(Collection<?> facts) {
    int[] counts = new int[places];
    for (Object fact : facts) {
      Counted made = counted.computeIfAbsent(fact.getClass(), this::counted);
      for (int place : made.places()) {
        counts[place]++;
      }
      for (Held held : made.lists()) {
        if (held.list().eval(fact) instanceof Collection<?> list) {
          counts[held.place()] = Math.max(counts[held.place()], list.size());
        }
      }
    }
    return counts;
  }

  private Counted counted(Class<?> made) {
    return new Counted(
        types.entrySet().stream()
            .filter(one -> one.getKey().isAssignableFrom(made))
            .map(Map.Entry::getValue)
            .toList(),
        lists.stream().filter(one -> one.type().isAssignableFrom(made)).toList());
  }

  /** Returns how many combinations there are; what there is none of yet does not count. */
  private static double product(Shape shape, int[] counts) {
    double product = 1;
    for (Looked looked : shape.all()) {
      product *= Math.max(1, counts[looked.place()]);
    }
    return product;
  }

  /** The same, of facts that meet the conditions which need no other fact. */
  private static double meeting(Shape shape, int[] counts, Collection<?> facts) {
    double product = 1;
    for (Looked looked : shape.all()) {
      Pattern<?> pattern = looked.pattern();
      long count = pattern == null ? counts[looked.place()] : meeting(pattern, facts);
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
}
