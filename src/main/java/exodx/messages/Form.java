package exodx.messages;

/** How far a value can be trusted. Only {@link #WELL_FORMED} is fit for a command. */
public enum Form {
  /** The value has the shape that its type asks for; an identifier is not all zero. */
  WELL_FORMED,
  /**
   * An identifier whose digits are all zero, which stands for "no value" wherever it is printed.
   */
  ZERO,
  /** Looks like a value of the type, but is cut, too long or mistyped. */
  MALFORMED,
  /** Partly hidden on purpose, or cut off by the program that printed it. */
  MASKED,
  /** A word or name that stands for a value, for instance {@code <GUID>} or {@code {0}}. */
  PLACEHOLDER,
  /** Nothing stood there, or the text ended before it. */
  ABSENT;

  /** Returns the words a person reads. */
  public String words() {
    return switch (this) {
      case WELL_FORMED -> "well formed";
      case ZERO -> "all zeros";
      case ABSENT -> "absent";
      case MALFORMED -> "malformed";
      case MASKED -> "masked or cut";
      case PLACEHOLDER -> "only a placeholder";
    };
  }
}
