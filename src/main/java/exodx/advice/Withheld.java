package exodx.advice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A guard's verdict that a step must not be in the plan now.
 *
 * @param step code of the step that is withheld
 * @param reason code of the reason; its words stand in the catalogue
 * @param about the one object that the verdict is about, as a value of the step; null for every
 *     step of this code
 * @param values named values for the words of the reason
 */
public record Withheld(
    String step, String reason, @Nullable Object about, Map<String, Object> values)
    implements Conclusion {

  /** True when this step is meant. */
  public boolean concerns(Step one) {
    return step.equals(one.code()) && (about == null || one.values().containsValue(about));
  }

  /** The same verdict carrying one more value; an unknown value (null) is left out. */
  public Withheld with(String name, @Nullable Object value) {
    return new Withheld(step, reason, about, Values.with(values, name, value));
  }

  @Override
  public String kind() {
    return "withheld";
  }

  @Override
  public String code() {
    return step;
  }
}
