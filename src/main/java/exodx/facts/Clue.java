package exodx.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Something by which a printed object is known for what it is: every condition must hold.
 *
 * @param conditions patterns by the name of a property of the object, or by one of {@link #AROUND}
 *     for what stands around it. In a pattern {@code *} is any text, {@code ?} any letter, {@code
 *     |} separates alternatives, a leading {@code !} means anything else, {@code <guid>} a
 *     well-formed identifier, and {@code <in command>} a value that the command line names too.
 *     Case does not matter. A property that is not printed fulfils no pattern.
 */
public record Clue(Map<String, String> conditions) {
  /** What stands around an object: names of conditions that are no properties. */
  public static final Set<String> AROUND =
      Set.of(
          "the command",
          "the cmdlet",
          "the pipe",
          "the prompt",
          "the shell",
          "the heading",
          "the type",
          "the text",
          "the format",
          "the parent");

  public Clue {
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
  }
}
