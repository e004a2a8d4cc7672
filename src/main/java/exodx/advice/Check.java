package exodx.advice;

import java.util.Map;

/**
 * The state of a prerequisite.
 *
 * @param code stable code; its words stand in the catalogue
 * @param status what is known about it
 */
public record Check(String code, Status status) implements Conclusion {

  /** What is known about a prerequisite. */
  public enum Status {
    PASSED,
    FAILED,
    /** The facts that decide it have not been gathered. */
    UNKNOWN
  }

  @Override
  public String kind() {
    return "check";
  }

  @Override
  public Map<String, Object> values() {
    return Map.of();
  }
}
