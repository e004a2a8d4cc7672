package exodx.knowledge;

/** The part that a rule plays, which follows from what it concludes. */
public enum Role {
  /** Says what a message means. */
  RECOGNISE,
  /** Derives a fact from other facts. */
  DERIVE,
  /** Names a cause. */
  DIAGNOSE,
  /** Decides a prerequisite. */
  CHECK,
  /** Proposes a step. */
  REMEDY,
  /** Tells something to know. */
  WARN,
  /** Takes a step out of the plan, or clears it. */
  GUARD;

  /** Returns the role of a rule that concludes with a verb, or derives a fact. */
  static Role ofVerb(String verb) {
    return switch (verb) {
      case "diagnosis" -> DIAGNOSE;
      case "step" -> REMEDY;
      case "warning" -> WARN;
      case "passed", "failed", "unknown" -> CHECK;
      case "withhold", "clear" -> GUARD;
      default -> DERIVE;
    };
  }
}
