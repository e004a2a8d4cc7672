package exodx.report;

import java.util.Locale;

/** Writes texts with the letters every code page agrees on. */
final class Ascii {
  private Ascii() {}

  /** Returns the text on one line; quotation marks and dashes become plain, the rest escapes. */
  static String of(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    Printable.line(text).strip().codePoints().forEach(c -> append(ascii, c));
    return ascii.toString();
  }

  private static void append(StringBuilder ascii, int c) {
    if (c <= '~') {
      ascii.appendCodePoint(c);
    } else if (c >= 0x2018 && c <= 0x201B) {
      ascii.append('\'');
    } else if (c >= 0x201C && c <= 0x201F) {
      ascii.append('"');
    } else if (c >= 0x2010 && c <= 0x2015) {
      ascii.append('-');
    } else if (c == 0x2026) {
      ascii.append("...");
    } else if (c == 0xA0) {
      ascii.append(' ');
    } else {
      ascii.append(String.format(Locale.ROOT, "\\u{%x}", c));
    }
  }
}
