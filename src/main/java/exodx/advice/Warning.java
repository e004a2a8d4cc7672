package exodx.advice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to know before acting.
 *
 * @param code stable code; its words stand in the catalogue
 * @param values named values for the words and commands of the catalogue
 */
public record Warning(String code, Map<String, Object> values) implements Conclusion {

  /** The same conclusion carrying one more value; an unknown value (null) is left out. */
  public Warning with(String name, @Nullable Object value) {
    return new Warning(code, Values.with(values, name, value));
  }

  @Override
  public String kind() {
    return "warning";
  }
}
