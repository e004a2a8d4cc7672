package exodx.facts;

/**
 * Keeps a mask from eating half of an escape such as {@code \n} that stands right before a value:
 * in JSON and YAML that would break the file.
 */
final class EscapeSkipper {
  private static final String LETTERS = "nrtbf";

  private EscapeSkipper() {}

  /** Returns the first offset from {@code start} on that belongs to no escape. */
  static int skip(String text, int start) {
    if (backslashesBefore(text, start) % 2 == 0 || start >= text.length()) {
      return start;
    }
    char c = text.charAt(start);
    if (c == 'u' && isHex(text, start + 1)) {
      return start + 5;
    }
    return LETTERS.indexOf(c) >= 0 ? start + 1 : start;
  }

  /** Returns how many backslashes end right before an offset. */
  static int backslashesBefore(String text, int offset) {
    int count = 0;
    while (offset - count > 0 && text.charAt(offset - count - 1) == '\\') {
      count++;
    }
    return count;
  }

  private static boolean isHex(String text, int from) {
    if (from + 4 > text.length()) {
      return false;
    }
    for (int i = from; i < from + 4; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
