package exodx.messages;

/**
 * A stretch of a folded text.
 *
 * @param from index of its first character
 * @param to index behind its last character
 */
record Slice(int from, int to) {
  boolean isEmpty() {
    return from >= to;
  }
}
