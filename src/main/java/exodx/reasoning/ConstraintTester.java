package exodx.reasoning;

import exodx.facts.Fact;
import exodx.facts.Truth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.constraints.SingleConstraint2;
import org.jspecify.annotations.Nullable;

/**
 * Tests constraints of a rule with three truth values, by the predicates that the compiled rule
 * carries. One that fails on a field which has not been gathered is unknown, not false.
 */
final class ConstraintTester {
  private final Function<Object, Optional<Fact>> factOf;
  private boolean broke;

  ConstraintTester(Function<Object, Optional<Fact>> factOf) {
    this.factOf = factOf;
  }

  /**
   * True when a constraint could not be evaluated so far although nothing in front of it is
   * unknown: the engine comes to it as well, and may fail.
   */
  boolean broke() {
    return broke;
  }

  /**
   * Tests a constraint.
   *
   * @param candidate the object that its pattern looks at
   * @param unknowns takes what would have to be known
   */
  Truth test(Constraint constraint, Object candidate, Bindings bindings, List<Unknown> unknowns) {
    if (constraint.getType() == Constraint.Type.SINGLE) {
      return single((SingleConstraint) constraint, candidate, bindings, unknowns);
    }
    boolean either = constraint.getType() == Constraint.Type.OR;
    Truth certain = either ? Truth.TRUE : Truth.FALSE;
    Truth truth = either ? Truth.FALSE : Truth.TRUE;
    int before = unknowns.size();
    for (Constraint child : constraint.getChildren()) {
      Truth part = test(child, candidate, bindings, unknowns);
      truth = either ? truth.or(part) : truth.and(part);
      if (truth == certain) {
        break; // nothing further on can change it
      }
    }
    if (truth != Truth.UNKNOWN) {
      unknowns.subList(before, unknowns.size()).clear();
    }
    return truth;
  }

  private Truth single(
      SingleConstraint constraint, Object candidate, Bindings bindings, List<Unknown> unknowns) {
    Variable<?>[] variables = constraint.getVariables();
    if (constraint == SingleConstraint.TRUE || variables.length == 0) {
      return Truth.TRUE;
    }
    @Nullable Object[] arguments = new @Nullable Object[variables.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = bindings.value(variables[i]);
    }
    Optional<Boolean> holds = safely(() -> holds(constraint, arguments));
    if (holds.orElse(false)) {
      return Truth.TRUE;
    }
    broke |= holds.isEmpty() && unknowns.isEmpty();
    int before = unknowns.size();
    bindings.origins(variables, unknowns);
    Fact fact = factOf.apply(candidate).orElse(null);
    if (fact != null) {
      for (String field : constraint.getReactiveProps()) {
        if (fact.get(field) == null && fact.type().field(field).isPresent()) {
          unknowns.add(new Unknown(fact, field));
        }
      }
    }
    return unknowns.size() == before ? Truth.FALSE : Truth.UNKNOWN;
  }

  /**
   * Returns whether a predicate holds. The general form that every constraint offers is wrapped
   * anew at each call, and wrapping the first one takes longer than a start has.
   *
   * @throws Exception when it cannot do with the values of its variables
   */
  @SuppressWarnings({"rawtypes", "unchecked"}) // the variables tell the types, see the caller
  private static boolean holds(SingleConstraint constraint, @Nullable Object[] arguments)
      throws Exception {
    if (constraint instanceof SingleConstraint1 one) {
      return one.getPredicate1().test(arguments[0]);
    }
    if (constraint instanceof SingleConstraint2 two) {
      return two.getPredicate2().test(arguments[0], arguments[1]);
    }
    return constraint.getPredicate().test(arguments);
  }

  /** Runs a piece of a rule; reading through something unknown counts as no value. */
  static <T> Optional<T> safely(Callable<@Nullable T> piece) {
    try {
      return Optional.ofNullable(piece.call());
    } catch (Exception e) { // predicates declare Exception
      return Optional.empty();
    }
  }
}
