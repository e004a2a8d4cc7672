package exodx.explain;

import exodx.facts.Fact;
import exodx.knowledge.sandbox.Budget;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
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
  private final List<RuleMatch> matches = new ArrayList<>();

  /**
   * Prepares matching.
   *
   * @param objects everything the rule may match
   * @param factOf the fact of the case behind an object, if there is one
   */
  public RuleMatcher(Collection<?> objects, Function<Object, Optional<Fact>> factOf) {
    this.objects = objects;
    this.factOf = factOf;
  }

  /** Returns every full match and every match that only something unknown holds back. */
  public List<RuleMatch> match(Rule rule) {
    matches.clear();
    walk(conditions(rule), 0, MatchState.START);
    return List.copyOf(matches);
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
  List<MatchState> extend(Condition condition, MatchState state) {
    return switch (condition.getType()) {
      case PATTERN -> pattern((Pattern<?>) condition, state);
      case AND -> {
        List<MatchState> states = List.of(state);
        for (Condition part : condition.getSubConditions()) {
          List<MatchState> next = new ArrayList<>();
          states.forEach(each -> next.addAll(extend(part, each)));
          states = next;
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

  private List<MatchState> absent(Condition condition, MatchState state) {
    List<MatchState> inside = extend(condition.getSubConditions().get(0), state);
    if (inside.isEmpty()) {
      return List.of(state);
    }
    if (inside.stream().anyMatch(each -> each.unknowns().equals(state.unknowns()))) {
      return List.of();
    }
    Set<Unknown> unknowns = new LinkedHashSet<>(state.unknowns());
    inside.forEach(each -> unknowns.addAll(each.unknowns()));
    return List.of(new MatchState(state.values(), state.origins(), state.premises(), unknowns));
  }

  private List<MatchState> exists(Condition condition, MatchState state) {
    return extend(condition.getSubConditions().get(0), state).stream()
        .map(
            each ->
                new MatchState(state.values(), state.origins(), state.premises(), each.unknowns()))
        .sorted((a, b) -> Integer.compare(a.unknowns().size(), b.unknowns().size()))
        .limit(1)
        .toList();
  }

  private List<MatchState> pattern(Pattern<?> pattern, MatchState state) {
    List<MatchState> states = new ArrayList<>();
    for (Object candidate : candidates(pattern, state)) {
      Map<Variable<?>, @Nullable Object> values = new HashMap<>(state.values());
      Map<Variable<?>, Unknown> origins = new HashMap<>(state.origins());
      values.put(pattern.getPatternVariable(), candidate);
      bind(pattern, candidate, values, origins);
      Set<Unknown> unknowns = new LinkedHashSet<>(state.unknowns());
      if (test(pattern.getConstraint(), candidate, values, origins, unknowns) != Truth.FALSE) {
        List<Object> premises = new ArrayList<>(state.premises());
        premises.add(candidate);
        states.add(new MatchState(values, origins, List.copyOf(premises), unknowns));
      }
    }
    return states;
  }

  /** Returns the objects that a pattern looks at. */
  Collection<?> candidates(Pattern<?> pattern, MatchState state) {
    Class<?> type = pattern.getPatternVariable().getType();
    if (pattern.getPatternVariable() instanceof DeclarationImpl<?> declaration
        && declaration.getSource() instanceof From1<?> from) {
      return fromList(from, state).stream().filter(type::isInstance).toList();
    }
    return objects.stream().filter(type::isInstance).toList();
  }

  @SuppressWarnings("unchecked")
  private static Collection<?> fromList(From1<?> from, MatchState state) {
    Object list = state.values().get(from.getVariable());
    From1<@Nullable Object> typed = (From1<@Nullable Object>) from;
    Object items =
        list == null || typed.getProvider() == null ? list : typed.getProvider().apply(list);
    return items instanceof Collection<?> some ? some : List.of();
  }

  private void bind(
      Pattern<?> pattern,
      Object candidate,
      Map<Variable<?>, @Nullable Object> values,
      Map<Variable<?>, Unknown> origins) {
    for (Binding binding : pattern.getBindings()) {
      Object value = safely(() -> binding.eval(candidate)).orElse(null);
      values.put(binding.getBoundVariable(), value);
      if (value == null && binding.getReactOn() != null && binding.getReactOn().length > 0) {
        factOf
            .apply(candidate)
            .ifPresent(
                fact ->
                    origins.put(
                        binding.getBoundVariable(), new Unknown(fact, binding.getReactOn()[0])));
      }
    }
  }

  /** Tests one constraint of a pattern against one object. */
  Truth test(Pattern<?> pattern, Constraint constraint, Object candidate, MatchState state) {
    Map<Variable<?>, @Nullable Object> values = new HashMap<>(state.values());
    Map<Variable<?>, Unknown> origins = new HashMap<>(state.origins());
    values.put(pattern.getPatternVariable(), candidate);
    bind(pattern, candidate, values, origins);
    return test(constraint, candidate, values, origins, new LinkedHashSet<>());
  }

  private Truth test(
      Constraint constraint,
      Object candidate,
      Map<Variable<?>, @Nullable Object> values,
      Map<Variable<?>, Unknown> origins,
      Set<Unknown> unknowns) {
    if (constraint.getType() == Constraint.Type.SINGLE) {
      return single((SingleConstraint) constraint, candidate, values, origins, unknowns);
    }
    boolean either = constraint.getType() == Constraint.Type.OR;
    Truth truth = either ? Truth.FALSE : Truth.TRUE;
    Set<Unknown> inside = new LinkedHashSet<>();
    for (Constraint child : constraint.getChildren()) {
      Truth part = test(child, candidate, values, origins, inside);
      truth = either ? truth.or(part) : truth.and(part);
    }
    if (truth == Truth.UNKNOWN) {
      unknowns.addAll(inside);
    }
    return truth;
  }

  private Truth single(
      SingleConstraint constraint,
      Object candidate,
      Map<Variable<?>, @Nullable Object> values,
      Map<Variable<?>, Unknown> origins,
      Set<Unknown> unknowns) {
    if (constraint == SingleConstraint.TRUE || constraint.getVariables().length == 0) {
      return Truth.TRUE;
    }
    Object[] arguments =
        Arrays.stream(constraint.getVariables()).map(values::get).toArray(Object[]::new);
    if (safely(() -> constraint.getPredicate().test(arguments)).orElse(false)) {
      return Truth.TRUE;
    }
    Set<Unknown> reasons = new LinkedHashSet<>();
    for (Variable<?> variable : constraint.getVariables()) {
      Unknown origin = origins.get(variable);
      if (origin != null) {
        reasons.add(origin);
      }
    }
    factOf
        .apply(candidate)
        .ifPresent(
            fact ->
                Arrays.stream(constraint.getReactiveProps())
                    .filter(field -> fact.type().field(field).isPresent())
                    .filter(field -> fact.get(field) == null)
                    .forEach(field -> reasons.add(new Unknown(fact, field))));
    unknowns.addAll(reasons);
    return reasons.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** Runs a piece of a rule; reading through something unknown counts as no value. */
  private static <T> Optional<T> safely(Piece<T> piece) {
    Budget.renew();
    try {
      return Optional.ofNullable(piece.run());
    } catch (Exception e) { // predicates declare Exception
      return Optional.empty();
    }
  }

  /** A piece of compiled rule. */
  private interface Piece<T> {
    @Nullable T run() throws Exception;
  }
}
