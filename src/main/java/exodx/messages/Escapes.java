package exodx.messages;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads backslash escapes as JSON and program code write them, also doubled ones. */
final class Escapes {
  private static final int HEX_DIGITS = 4;

  private Escapes() {}

  /** Reads the escape that begins with the backslash at this offset, if it is one. */
  static @Nullable Decoded read(String text, int backslash) {
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
}
