package exodx.mutation;

import java.util.List;
import org.drools.model.BitMask;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.functions.PredicateN;
import org.jspecify.annotations.Nullable;

/**
 * The opposite of a condition: true where the condition does not hold. Its name is its own, so that
 * the engine shares no node between it and any other.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the engine's interface is raw
final class NegatedConstraint implements SingleConstraint {
  private final List<SingleConstraint> parts;
  private final SingleConstraint last;
  private final String name;

  /**
   * Negates a condition.
   *
   * @param parts constraints that hold together, the last of which reads all their variables
   * @param name unlike that of any other constraint
   */
  NegatedConstraint(List<SingleConstraint> parts, String name) {
    this.parts = List.copyOf(parts);
    this.last = parts.get(parts.size() - 1);
    this.name = name;
  }

  private boolean test(@Nullable Object... values) throws Exception {
    Variable<?>[] variables = last.getVariables();
    for (SingleConstraint part : parts) {
      Object[] arguments = new Object[part.getVariables().length];
      for (int i = 0; i < arguments.length; i++) {
        for (int j = 0; j < variables.length; j++) {
          if (variables[j].equals(part.getVariables()[i])) {
            arguments[i] = values[j];
          }
        }
      }
      if (!part.getPredicate().test(arguments)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Constraint> getChildren() {
    return List.of();
  }

  @Override
  public Variable[] getVariables() {
    return last.getVariables();
  }

  @Override
  public PredicateN getPredicate() {
    return this::test;
  }

  @Override
  public Predicate1 getPredicate1() {
    return one -> test(one);
  }

  @Override
  public Predicate2 getPredicate2() {
    return (one, two) -> test(one, two);
  }

  @Override
  public @Nullable Index getIndex() {
    return null;
  }

  @Override
  public String getExprId() {
    return name;
  }

  @Override
  public String[] getReactiveProps() {
    return last.getReactiveProps();
  }

  @Override
  public @Nullable BitMask getReactivityBitMask() {
    return last.getReactivityBitMask();
  }

  @Override
  public PredicateInformation predicateInformation() {
    return last.predicateInformation();
  }

  @Override
  public Constraint negate() {
    throw new UnsupportedOperationException("nothing negates what is negated already");
  }

  @Override
  public Constraint replaceVariable(Variable from, Variable to) {
    throw new UnsupportedOperationException("no rule has a group with variables of its own");
  }
}
