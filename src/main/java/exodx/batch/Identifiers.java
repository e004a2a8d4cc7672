package exodx.batch;

import java.util.HexFormat;

/** Knows well-formed identifiers in bytes: 8, 4, 4, 4 and 12 hexadecimal digits. */
final class Identifiers {
  static final int LENGTH = 36;

  /** In which letters an identifier is written. */
  enum Writing {
    /** In small letters, or without letters. */
    LOWER,
    /** In capitals. */
    UPPER,
    /** In both. */
    MIXED
  }

  private Identifiers() {}

  /** True when the digits and dashes of an identifier stand there, whatever is around them. */
  static boolean lookAlikeAt(byte[] text, int at, int to) {
    int end = at + LENGTH;
    if (end > to
        || text[at + 8] != '-'
        || text[at + 13] != '-'
        || text[at + 18] != '-'
        || text[at + 23] != '-') {
      return false;
    }
    for (int i = at; i < end; i++) {
      if (!HexFormat.isHexDigit(text[i]) && !isDashPlace(i - at)) {
        return false;
      }
    }
    return true;
  }

  /** True when what stands there is a whole word, and not inside of a longer one. */
  static boolean standsAlone(byte[] text, int at, int from, int to) {
    int end = at + LENGTH;
    return beginsAt(text, at, from) && (end == to || !isWord(text[end]));
  }

  private static boolean isDashPlace(int place) {
    return place == 8 || place == 13 || place == 18 || place == 23;
  }

  private static boolean beginsAt(byte[] text, int at, int from) {
    if (at == from || !isWord(text[at - 1])) {
      return true;
    }
    // The n of an escaped line break is no letter of a word.
    boolean control = "nrtbf".indexOf(text[at - 1]) >= 0;
    boolean escaped = at - 2 >= from && text[at - 2] == '\\';
    boolean literal = at - 3 >= from && text[at - 3] == '\\';
    return control && escaped && !literal;
  }

  private static boolean isWord(byte b) {
    return (b >= '0' && b <= '9')
        || (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || b == '-'
        || b == '_';
  }

  /**
   * True for an identifier that is like all others to whoever reads it: some digit in it is not
   * zero, and some digit is a decimal one.
   */
  static boolean isOrdinary(byte[] text, int at) {
    boolean decimal = false;
    boolean filled = false;
    for (int i = at; i < at + LENGTH; i++) {
      decimal |= text[i] >= '0' && text[i] <= '9';
      filled |= text[i] != '0' && text[i] != '-';
    }
    return decimal && filled;
  }

  static Writing writing(byte[] text, int at) {
    boolean lower = false;
    boolean upper = false;
    for (int i = at; i < at + LENGTH; i++) {
      lower |= text[i] >= 'a';
      upper |= text[i] >= 'A' && text[i] <= 'F';
    }
    return !upper ? Writing.LOWER : lower ? Writing.MIXED : Writing.UPPER;
  }

  static byte lower(byte b) {
    return b >= 'A' && b <= 'F' ? (byte) (b + 32) : b;
  }

  static byte upper(byte b) {
    return b >= 'a' && b <= 'f' ? (byte) (b - 32) : b;
  }
}
