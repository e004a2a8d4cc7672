package exodx.batch;

import java.nio.charset.StandardCharsets;

/** Tells the texts that may stay out of a shape. */
final class TameText {
  /** No longer text is taken for opaque; the longest stand-in is as long. */
  static final int LONGEST = 64;

  private TameText() {}

  /**
   * True for a text that is the same wherever it is printed: quoted in a command, in JSON, and on a
   * line of its own. Everything else is compared exactly.
   */
  static boolean is(byte[] text, int from, int to) {
    int length = to - from;
    if (length == 0 || length > LONGEST || text[from] == ' ' || text[to - 1] == ' ') {
      return false;
    }
    for (int i = from; i < to; i++) {
      byte c = text[i];
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '.'
              || c == '_'
              || c == '@'
              || c == '+'
              || c == '-'
              || (c == ' ' && text[i - 1] != ' ');
      if (!plain) {
        return false;
      }
    }
    return !(length == 7 && new String(text, from, 7, StandardCharsets.US_ASCII).equals("unknown"));
  }
}
