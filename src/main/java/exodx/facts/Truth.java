package exodx.facts;

/** The three values of a condition: what has not been gathered is neither true nor false. */
public enum Truth {
  TRUE,
  UNKNOWN,
  FALSE;

  /** Both have to hold. */
  public Truth and(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** One of them has to hold. */
  public Truth or(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
