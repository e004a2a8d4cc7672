package exodx.messages;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads HTML and XML entities, also those that were encoded more than once. */
final class Entities {
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

  private Entities() {}

  /** Reads the entity that begins with the ampersand at this offset, if it is one. */
  static @Nullable Decoded read(String text, int ampersand) {
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
}
