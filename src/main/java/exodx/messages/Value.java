package exodx.messages;

/**
 * A value read from a stretch of text.
 *
 * @param slice where it stands
 * @param raw its text
 * @param form how far it can be trusted
 */
record Value(Slice slice, String raw, Form form) {
  static Value absent(int at) {
    return new Value(new Slice(at, at), "", Form.ABSENT);
  }
}
