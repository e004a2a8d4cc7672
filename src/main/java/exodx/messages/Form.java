package exodx.messages;

/** How far a captured value can be trusted. Only {@link #WELL_FORMED} is fit for a command. */
public enum Form {
  /** The value has the shape that its placeholder type asks for. */
  WELL_FORMED,
  /** A GUID whose digits are all zero: a vendor's way to say "no value". */
  ZERO,
  /** Looks like a value of the type, but its length or its characters are wrong. */
  MALFORMED,
  /** Parts were hidden on purpose, for instance by a run of x or of asterisks. */
  MASKED,
  /** A name that stands for a value, for instance {@code <GUID>} or {@code {0}}. */
  PLACEHOLDER,
  /** Nothing stood there, or the text ended before it. */
  ABSENT
}
