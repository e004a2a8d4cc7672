package exodx.reasoning;

import exodx.facts.Fact;
import exodx.facts.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.From1;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.impl.DeclarationImpl;
import org.jspecify.annotations.Nullable;

/**
 * Matches one rule against facts with three truth values, condition by condition, using the
 * predicates that the compiled rule itself carries. A condition that fails on a field which has not
 * been gathered is unknown, not false.
 */
public final class RuleMatcher {
  private static final int MAX_MATCHES = 200;

  private final Collection<?> objects;
  private final Function<Object, Optional<Fact>> factOf;
  private final ConstraintTester constraints;
  private final Map<Class<?>, List<Object>> byType = new HashMap<>();
  private final List<RuleMatch> matches = new ArrayList<>();
  private final List<Unknown> reasons = new ArrayList<>(); // of the current test

  /**
   * Prepares matching.
   *
   * @param objects everything the rule may match
   * @param factOf the fact of the case behind an object, if there is one
   */
  public RuleMatcher(Collection<?> objects, Function<Object, Optional<Fact>> factOf) {
    this.objects = objects;
    this.factOf = factOf;
    this.constraints = new ConstraintTester(factOf);
  }

  /** Returns every full match and every match that only something unknown holds back. */
  public List<RuleMatch> match(Rule rule) {
    return match(conditions(rule));
  }

  /** The same for the conditions of a rule. */
  public List<RuleMatch> match(List<Condition> conditions) {
    if (lacksPremises(conditions)) {
      return List.of();
    }
    matches.clear();
    walk(conditions, 0, MatchState.START);
    return List.copyOf(matches);
  }

  /** True when the engine may fail on a condition, see {@link ConstraintTester#broke}. */
  boolean broke() {
    return constraints.broke();
  }

  /** True when some condition looks for a kind of object of which there is none. */
  private boolean lacksPremises(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition instanceof Pattern<?> pattern
          && from(pattern) == null
          && ofType(pattern.getPatternVariable().getType()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the conditions of a rule in their order. */
  static List<Condition> conditions(Rule rule) {
    return rule.getView().getSubConditions().stream()
        .filter(condition -> condition.getType() != Condition.Type.CONSEQUENCE)
        .toList();
  }

  private void walk(List<Condition> conditions, int index, MatchState state) {
    if (matches.size() >= MAX_MATCHES) {
      return;
    }
    if (index == conditions.size()) {
      matches.add(new RuleMatch(state.premises(), state.unknowns()));
      return;
    }
    for (MatchState next : extend(conditions.get(index), state)) {
      walk(conditions, index + 1, next);
    }
  }

  /** Returns every way in which a condition can go on from here, also through something unknown. */
  public List<MatchState> extend(Condition condition, MatchState state) {
    return switch (condition.getType()) {
      case PATTERN -> pattern((Pattern<?>) condition, state);
      case AND -> {
        List<MatchState> states = List.of(state);
        for (Condition part : condition.getSubConditions()) {
          states = extend(part, states);
        }
        yield states;
      }
      case OR -> {
        List<MatchState> states = new ArrayList<>();
        condition.getSubConditions().forEach(part -> states.addAll(extend(part, state)));
        yield states;
      }
      case NOT -> absent(condition, state);
      case EXISTS -> exists(condition, state);
      default ->
          throw new IllegalStateException("a rule uses " + condition.getType() + ", see rules/");
    };
  }

  /** Returns every way in which a condition can go on from any of these. */
  public List<MatchState> extend(Condition condition, List<MatchState> states) {
    List<MatchState> next = new ArrayList<>();
    states.forEach(state -> next.addAll(extend(condition, state)));
    return next;
  }

  private List<MatchState> absent(Condition condition, MatchState state) {
    // Seen for itself: what the rule waits for already may be what this waits for as well.
    MatchState alone = state.waitingFor(Set.of());
    List<MatchState> inside = extend(condition.getSubConditions().get(0), alone);
    if (inside.isEmpty()) {
      return List.of(state);
    }
    if (inside.stream().anyMatch(each -> each.unknowns().isEmpty())) {
      return List.of();
    }
    Set<Unknown> unknowns = new LinkedHashSet<>(state.unknowns());
    inside.forEach(each -> unknowns.addAll(each.unknowns()));
    return List.of(state.waitingFor(unknowns));
  }

  private List<MatchState> exists(Condition condition, MatchState state) {
    return extend(condition.getSubConditions().get(0), state).stream()
        .map(each -> state.waitingFor(each.unknowns()))
        .sorted((a, b) -> Integer.compare(a.unknowns().size(), b.unknowns().size()))
        .limit(1)
        .toList();
  }

  private List<MatchState> pattern(Pattern<?> pattern, MatchState state) {
    List<MatchState> states = List.of(); // most patterns match nothing
    for (Object candidate : candidates(pattern, state)) {
      Bindings bindings = bind(pattern, candidate, state.bindings());
      reasons.clear();
      if (constraints.test(pattern.getConstraint(), candidate, bindings, reasons) != Truth.FALSE) {
        List<Object> premises = new ArrayList<>(state.premises());
        premises.add(candidate);
        states = states.isEmpty() ? new ArrayList<>() : states;
        states.add(
            new MatchState(bindings, List.copyOf(premises), joined(state.unknowns(), reasons)));
      }
    }
    return states;
  }

  private static Set<Unknown> joined(Set<Unknown> some, List<Unknown> more) {
    if (more.isEmpty()) {
      return some;
    }
    Set<Unknown> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }

  /** Returns the objects that a pattern looks at. */
  public Collection<?> candidates(Pattern<?> pattern, MatchState state) {
    Class<?> type = pattern.getPatternVariable().getType();
    From1<?> from = from(pattern);
    return from == null
        ? ofType(type)
        : fromList(from, state).stream().filter(type::isInstance).toList();
  }

  private static @Nullable From1<?> from(Pattern<?> pattern) {
    return pattern.getPatternVariable() instanceof DeclarationImpl<?> declaration
            && declaration.getSource() instanceof From1<?> from
        ? from
        : null;
  }

  private List<Object> ofType(Class<?> type) {
    List<Object> some = byType.get(type);
    if (some == null) {
      some = new ArrayList<>();
      for (Object object : objects) {
        if (type.isInstance(object)) {
          some.add(object);
        }
      }
      byType.put(type, some);
    }
    return some;
  }

  @SuppressWarnings("unchecked")
  private static Collection<?> fromList(From1<?> from, MatchState state) {
    Object list = state.bindings().value(from.getVariable());
    From1<@Nullable Object> typed = (From1<@Nullable Object>) from;
    Object items =
        list == null || typed.getProvider() == null ? list : typed.getProvider().apply(list);
    return items instanceof Collection<?> some ? some : List.of();
  }

  private Bindings bind(Pattern<?> pattern, Object candidate, Bindings before) {
    Bindings bindings = before.with(pattern.getPatternVariable(), candidate, null);
    for (Binding binding : pattern.getBindings()) {
      Object value = ConstraintTester.safely(() -> binding.eval(candidate)).orElse(null);
      Unknown origin = null;
      if (value == null && binding.getReactOn() != null && binding.getReactOn().length > 0) {
        Fact fact = factOf.apply(candidate).orElse(null);
        origin = fact == null ? null : new Unknown(fact, binding.getReactOn()[0]);
      }
      bindings = bindings.with(binding.getBoundVariable(), value, origin);
    }
    return bindings;
  }

  /** Tests one constraint of a pattern against one object. */
  public Truth test(Pattern<?> pattern, Constraint constraint, Object candidate, MatchState state) {
    Bindings bindings = bind(pattern, candidate, state.bindings());
    return constraints.test(constraint, candidate, bindings, new ArrayList<>());
  }
}
