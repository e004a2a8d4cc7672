package exodx.advice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a script reads again before it does what cannot be undone. Exactly one object has
 * to come back, and it has to be what the plan was made for.
 *
 * @param command template of a read-only command, with placeholders of the step's own command
 * @param same paths of facts by property: the property still shows what the fact says; nothing when
 *     the fact is not known
 * @param carries properties by path of a fact: one of them shows the identifier of the fact
 * @param empty properties that show nothing, or false
 * @param filled properties that show something, and not false
 */
public record Recheck(
    String command,
    @Nullable Map<String, String> same,
    @Nullable Map<String, List<String>> carries,
    @Nullable List<String> empty,
    @Nullable List<String> filled) {

  /** The paths of facts by property, empty when the file names none. */
  public Map<String, String> sameOrNone() {
    return same == null ? Map.of() : same;
  }

  /** The properties by path of a fact, empty when the file names none. */
  public Map<String, List<String>> carriesOrNone() {
    return carries == null ? Map.of() : carries;
  }

  /** The properties that show nothing, empty when the file names none. */
  public List<String> emptyOrNone() {
    return empty == null ? List.of() : empty;
  }

  /** The properties that show something, empty when the file names none. */
  public List<String> filledOrNone() {
    return filled == null ? List.of() : filled;
  }
}
