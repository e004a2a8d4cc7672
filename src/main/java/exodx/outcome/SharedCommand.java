package exodx.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One command and every missing fact that it answers: whoever runs it reads them all at once.
 *
 * @param command the command; null for a fact that only a person can tell
 * @param facts what is missing, most decisive first; never empty
 */
public record SharedCommand(Outcome.@Nullable ShellCommand command, List<Outcome.Missing> facts) {

  /** Puts missing facts together by their command, each where its most decisive fact stands. */
  public static List<SharedCommand> of(List<Outcome.Missing> missing) {
    Map<Object, List<Outcome.Missing>> byCommand = new LinkedHashMap<>();
    for (Outcome.Missing one : missing) {
      Object key = one.gather() == null ? one.fact() : one.gather();
      byCommand.computeIfAbsent(key, each -> new ArrayList<>()).add(one);
    }
    return byCommand.values().stream()
        .map(facts -> new SharedCommand(facts.get(0).gather(), List.copyOf(facts)))
        .toList();
  }
}
