package exodx.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a printed value into the value of a fact.
 *
 * @param words what stands for what, by printed value; empty when there is no such table
 * @param part the part to take, its first group; null when all of it is taken
 */
public record Conversion(Map<String, String> words, @Nullable Pattern part) {
  public Conversion {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }
}
