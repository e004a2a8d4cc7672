package exodx.advice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to do. Whether it stays in the plan is settled when all rules have fired.
 *
 * @param code stable code; its words stand in the catalogue
 * @param values named values for the words and commands of the catalogue
 */
public record Step(String code, Map<String, Object> values) implements Conclusion {

  /** The same conclusion carrying one more value; an unknown value (null) is left out. */
  public Step with(String name, @Nullable Object value) {
    return new Step(code, Values.with(values, name, value));
  }

  @Override
  public String kind() {
    return "step";
  }
}
