package exodx.advice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The positive verdict that every condition of a destructive step is known and met. A destructive
 * step without it never enters a plan, whatever else the rules say.
 *
 * @param step code of the step that is cleared
 * @param about the one object that it is cleared for, as a value of the step; null for every step
 *     of this code
 */
public record Clearance(String step, @Nullable Object about) implements Conclusion {

  /** True when this step is meant. */
  public boolean concerns(Step one) {
    return step.equals(one.code()) && (about == null || one.values().containsValue(about));
  }

  @Override
  public String kind() {
    return "clearance";
  }

  @Override
  public String code() {
    return step;
  }

  @Override
  public Map<String, Object> values() {
    return Map.of();
  }
}
