package exodx.explain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * How far one attempt to match a rule has come.
 *
 * @param values the values of the rule's variables so far
 * @param origins where the unknown ones among them come from
 * @param premises the objects matched so far
 * @param unknowns what would have to be known for the attempt to hold
 */
record MatchState(
    Map<Variable<?>, @Nullable Object> values,
    Map<Variable<?>, Unknown> origins,
    List<Object> premises,
    Set<Unknown> unknowns) {
  static final MatchState START = new MatchState(Map.of(), Map.of(), List.of(), Set.of());
}
