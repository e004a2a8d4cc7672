package exodx.advice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to do. Whether it stays in the plan is settled when all rules have spoken.
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

  // Written out as Java would make it, see Conclusion.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Step that && code.equals(that.code) && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return code.hashCode() * 31 + values.hashCode();
  }

  @Override
  public String toString() {
    return "Step[code=" + code + ", values=" + values + "]";
  }
}
