package exodx.problem;

/** How bad a {@link Problem} is. */
public enum Severity {
  /** The input cannot be used. */
  ERROR,
  /** The input can be used, but somebody should look at it. */
  WARNING;

  /** Returns the word that stands in printed problems. */
  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
