package exodx.advice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The positive verdict that every condition of a destructive step is known and met. A destructive
 * step without it never enters a plan, whatever else the rules say.
 *
 * @param step code of the step that is cleared
 */
public record Clearance(String step) implements Conclusion {
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

  // Written out as Java would make it, see Conclusion.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Clearance that && step.equals(that.step);
  }

  @Override
  public int hashCode() {
    return step.hashCode();
  }

  @Override
  public String toString() {
    return "Clearance[step=" + step + "]";
  }
}
