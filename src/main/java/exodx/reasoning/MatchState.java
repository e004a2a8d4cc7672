package exodx.reasoning;

import exodx.facts.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far one attempt to match a rule has come.
 *
 * @param bindings what the rule's variables stand for so far
 * @param premises the objects matched so far
 * @param unknowns what would have to be known for the attempt to hold
 */
public record MatchState(Bindings bindings, List<Object> premises, Set<Unknown> unknowns) {
  public static final MatchState START = new MatchState(Bindings.NONE, List.of(), Set.of());

  /** Returns what the variable of a name stands for; empty when it is not bound. */
  public Optional<Object> named(String variable) {
    return bindings.named(variable);
  }

  /**
   * Tells what a condition came to: unknown where every attempt waits for more behind it.
   *
   * @param before the attempts that came to the condition
   * @param after what became of them behind it
   */
  public static Truth truth(List<MatchState> before, List<MatchState> after) {
    if (after.isEmpty()) {
      return Truth.FALSE;
    }
    int least = before.stream().mapToInt(state -> state.unknowns().size()).min().orElse(0);
    return after.stream().anyMatch(state -> state.unknowns().size() <= least)
        ? Truth.TRUE
        : Truth.UNKNOWN;
  }

  /** Returns the same attempt with these unknowns. */
  MatchState waitingFor(Set<Unknown> all) {
    return new MatchState(bindings, premises, all);
  }
}
