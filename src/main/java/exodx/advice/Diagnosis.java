package exodx.advice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named cause, or a reason why the case belongs elsewhere.
 *
 * @param code stable code; its words stand in the catalogue
 * @param values named values for the words and commands of the catalogue
 */
public record Diagnosis(String code, Map<String, Object> values) implements Conclusion {

  /** The same conclusion carrying one more value; an unknown value (null) is left out. */
  public Diagnosis with(String name, @Nullable Object value) {
    return new Diagnosis(code, Values.with(values, name, value));
  }

  @Override
  public String kind() {
    return "diagnosis";
  }
}
