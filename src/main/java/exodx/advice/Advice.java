package exodx.advice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verbs of the rules: imported statically, so that a consequence reads as a sentence. */
public final class Advice {
  /** Stands for an object that is not known: no step is about it. */
  private static final String NOBODY = "not known";

  private Advice() {}

  /** Names a cause. */
  public static Diagnosis diagnosis(String code) {
    return new Diagnosis(code, Map.of());
  }

  /** Proposes something to do. */
  public static Step step(String code) {
    return new Step(code, Map.of());
  }

  /** Tells something to know before acting. */
  public static Warning warning(String code) {
    return new Warning(code, Map.of());
  }

  /** Says that a prerequisite is met. */
  public static Check passed(String code) {
    return new Check(code, Check.Status.PASSED);
  }

  /** Says that a prerequisite is not met. */
  public static Check failed(String code) {
    return new Check(code, Check.Status.FAILED);
  }

  /** Says that a prerequisite matters here but is not known. */
  public static Check unknown(String code) {
    return new Check(code, Check.Status.UNKNOWN);
  }

  /** Takes a step out of the plan and says why. */
  public static Withheld withhold(String step, String reason) {
    return new Withheld(step, reason, null, Map.of());
  }

  /** Takes the step for one object out of the plan; an object that is not known means every one. */
  public static Withheld withhold(String step, String reason, @Nullable Object about) {
    return new Withheld(step, reason, about, Map.of());
  }

  /** Says that every condition of a destructive step is known and met. */
  public static Clearance clear(String step) {
    return new Clearance(step, null);
  }

  /** Says so of the step for one object; of one that is not known it says nothing. */
  public static Clearance clear(String step, @Nullable Object about) {
    return new Clearance(step, about == null ? NOBODY : about);
  }
}
