package exodx.messages;

import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One character that a text spells in a longer way.
 *
 * @param codePoint the character meant
 * @param end offset behind its spelling
 */
record Decoded(int codePoint, int end) {
  private static final int LONGEST_NAME = 8;
  private static final String ENCODED_AMPERSAND = "amp;";
  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("quot", (int) '"'),
          Map.entry("apos", (int) '\''),
          Map.entry("lt", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("nbsp", 0xa0),
          Map.entry("ensp", 0x2002),
          Map.entry("emsp", 0x2003),
          Map.entry("thinsp", 0x2009),
          Map.entry("shy", 0xad),
          Map.entry("ldquo", 0x201c),
          Map.entry("rdquo", 0x201d),
          Map.entry("lsquo", 0x2018),
          Map.entry("rsquo", 0x2019),
          Map.entry("bdquo", 0x201e),
          Map.entry("sbquo", 0x201a),
          Map.entry("laquo", 0xab),
          Map.entry("raquo", 0xbb),
          Map.entry("prime", 0x2032),
          Map.entry("ndash", 0x2013),
          Map.entry("mdash", 0x2014),
          Map.entry("hellip", 0x2026),
          Map.entry("bull", 0x2022),
          Map.entry("zwnj", 0x200c),
          Map.entry("zwj", 0x200d),
          Map.entry("lrm", 0x200e),
          Map.entry("rlm", 0x200f));
  private static final int HEX_DIGITS = 4;
  private static final String SHOWN = "\u0153\u009d\u2122\u02dc\u201c\u201d\u2013\u2014\u00a6";
  private static final String MEANT = "\u201c\u201d\u2019\u2018\u2013\u2014\u2013\u2014\u2026";
  private static final int MOJIBAKE_LENGTH = 3;

  /**
   * Reads the HTML or XML entity that begins with the ampersand at this offset, if it is one; it
   * may be encoded more than once.
   */
  static @Nullable Decoded entity(String text, int ampersand) {
    int at = ampersand + 1;
    while (text.startsWith(ENCODED_AMPERSAND, at)) {
      at += ENCODED_AMPERSAND.length();
    }
    Decoded last = at > ampersand + 1 ? new Decoded('&', at) : null;
    int semicolon = semicolon(text, at);
    if (semicolon < 0) {
      return last;
    }
    int codePoint = codePoint(text.substring(at, semicolon));
    return codePoint < 0 ? last : new Decoded(codePoint, semicolon + 1);
  }

  private static int semicolon(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_NAME + 1);
    for (int i = from; i < limit; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static int codePoint(String name) {
    if (name.startsWith("#x") || name.startsWith("#X")) {
      return number(name.substring(2), 16);
    }
    if (name.startsWith("#")) {
      return number(name.substring(1), 10);
    }
    return NAMED.getOrDefault(name, -1);
  }

  private static int number(String digits, int radix) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
      if (!Character.isValidCodePoint(value)) {
        return -1;
      }
    }
    return digits.isEmpty() ? -1 : value;
  }

  /**
   * Reads the escape of JSON or program code that begins with the backslash at this offset, if it
   * is one; backslashes may be doubled.
   */
  static @Nullable Decoded escape(String text, int backslash) {
    int at = backslash;
    while (at < text.length() && text.charAt(at) == '\\') {
      at++;
    }
    if (at == text.length()) {
      return new Decoded('\\', at);
    }
    char c = text.charAt(at);
    return switch (c) {
      case 'n' -> new Decoded('\n', at + 1);
      case 'r', 't' -> new Decoded(' ', at + 1);
      case '"', '\'', '/' -> new Decoded(c, at + 1);
      case 'u' -> unicode(text, at + 1);
      default -> null;
    };
  }

  private static @Nullable Decoded unicode(String text, int from) {
    int end = from + HEX_DIGITS;
    if (end > text.length()) {
      return null;
    }
    boolean hex = text.substring(from, end).chars().allMatch(HexFormat::isHexDigit);
    return hex ? new Decoded(HexFormat.fromHexDigits(text, from, end), end) : null;
  }

  /**
   * Reads the typographic mark that begins at this offset and was stored as UTF-8 and shown as
   * Windows-1252, if it is one. Only marks are read back, because letters of a value must stay as
   * they were pasted.
   */
  static @Nullable Decoded mojibake(String text, int start) {
    if (text.startsWith("\u00c2\u00a0", start)) {
      return new Decoded(' ', start + 2);
    }
    if (!text.startsWith("\u00e2\u20ac", start) || start + MOJIBAKE_LENGTH > text.length()) {
      return null;
    }
    int found = SHOWN.indexOf(text.charAt(start + 2));
    return found < 0 ? null : new Decoded(MEANT.charAt(found), start + MOJIBAKE_LENGTH);
  }
}
