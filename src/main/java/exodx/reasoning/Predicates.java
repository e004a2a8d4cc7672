package exodx.reasoning;

import org.drools.model.SingleConstraint;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.constraints.SingleConstraint2;
import org.jspecify.annotations.Nullable;

/**
 * Asks the predicate of a constraint. The general form that every constraint offers is wrapped anew
 * at each call, and wrapping the first one takes longer than a start has.
 */
final class Predicates {
  private Predicates() {}

  /**
   * Returns whether it holds.
   *
   * @param arguments values for the variables of the constraint, in their order
   * @throws Exception when the predicate cannot do with them
   */
  @SuppressWarnings({"rawtypes", "unchecked"}) // the variables tell the types, see the caller
  static boolean test(SingleConstraint constraint, @Nullable Object[] arguments) throws Exception {
    if (constraint instanceof SingleConstraint1 one) {
      return one.getPredicate1().test(arguments[0]);
    }
    if (constraint instanceof SingleConstraint2 two) {
      return two.getPredicate2().test(arguments[0], arguments[1]);
    }
    return constraint.getPredicate().test(arguments);
  }
}
