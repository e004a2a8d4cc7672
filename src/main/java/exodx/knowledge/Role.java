package exodx.knowledge;

/** The part a rule plays in reasoning. */
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
  GUARD
}
