package exodx.report;

import exodx.commands.Characters;
import java.util.Locale;

/**
 * Makes any text fit to be printed: what cannot be seen, or changes how other text is seen, is
 * shown as an escape. A hostile file can then neither drive the terminal nor hide what it says.
 */
public final class Printable {
  private Printable() {}

  /** Returns the text on one line: line breaks and tabs become spaces, the rest escapes. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(line, isBreak(c) ? ' ' : c));
    return line.toString();
  }

  /** Returns the text with escapes only outside of what {@code \n} separates. */
  public static String lines(String text) {
    int plain = plain(text);
    if (plain == text.length()) {
      return text;
    }
    StringBuilder lines = new StringBuilder(text.length()).append(text, 0, plain);
    text.substring(plain)
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                lines.append('\n');
              } else {
                append(lines, c);
              }
            });
    return lines.toString();
  }

  /** Returns where the first character stands that needs an escape, or else the length. */
  private static int plain(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if ((c < ' ' || c > '~') && c != '\n' && !isPrintable(text.codePointAt(i))) {
        return i;
      }
      i += Character.isHighSurrogate(c) ? Character.charCount(text.codePointAt(i)) : 1;
    }
    return i;
  }

  /** True for a character that shows itself, and nothing else. */
  static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> !Characters.isInvisible(c);
    };
  }

  /** How many columns of a terminal a character takes. */
  static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  static int width(String text) {
    return text.codePoints().map(Printable::width).sum();
  }

  private static boolean isBreak(int c) {
    return c == '\n' || c == '\r' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static void append(StringBuilder text, int c) {
    if (isPrintable(c)) {
      text.appendCodePoint(c);
      return;
    }
    for (char unit : Character.toChars(c)) {
      text.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
  }
}
