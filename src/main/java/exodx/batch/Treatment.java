package exodx.batch;

/** What may differ in a field of two cases that still have the same shape. */
enum Treatment {
  /** Nothing: the rules look into it, or nobody knows whether they do. */
  EXACT,
  /** A well-formed identifier, which rules only compare with others. */
  IDENTIFIER,
  /** Well-formed identifiers inside of a text in which messages are searched. */
  MESSAGE,
  /** The whole text, since no rule asks more of it than whether it is there. */
  OPAQUE,
  /**
   * The two parts of a name with a domain, where both it and its stand-ins fit the field's form.
   */
  ADDRESS,
  /** The whole text: the name by which the user knows the case. */
  NAME
}
