package exodx.messages;

import java.util.HexFormat;

/** Knows what a GUID looks like: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12. */
final class Guids {
  static final int LENGTH = 36;
  private static final int LONGEST_WRAPPED = 48;

  private Guids() {}

  /** Tells whether the text is exactly one GUID. */
  static boolean isGuid(CharSequence text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? text.charAt(i) != '-' : !HexFormat.isHexDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether all digits of a GUID are zero. */
  static boolean isZero(CharSequence guid) {
    return guid.chars().allMatch(c -> c == '0' || c == '-');
  }

  /** Tells whether a text without its blanks can be one GUID, perhaps a faulty one. */
  static boolean isWrapped(String compact) {
    return compact.length() <= LONGEST_WRAPPED
        && compact.chars().allMatch(c -> c == '-' || HexFormat.isHexDigit(c));
  }

  /**
   * Narrows a stretch to the only GUID in it.
   *
   * <p>Words around it do no harm. Other digits do, because they may be the rest of the value: then
   * the stretch is returned as it is.
   */
  static Slice single(FoldedText text, Slice slice) {
    Slice found = slice;
    for (int i = slice.from(); i < slice.to(); i++) {
      if (isGuidAt(text, i, slice)) {
        found = new Slice(i, i + LENGTH);
        break;
      }
    }
    for (int i = slice.from(); i < slice.to(); i++) {
      boolean outside = i < found.from() || i >= found.to();
      if (outside && (Character.isDigit(text.at(i)) || Characters.isMask(text.at(i)))) {
        return slice;
      }
    }
    return found;
  }

  private static boolean isGuidAt(FoldedText text, int from, Slice slice) {
    int to = from + LENGTH;
    if (to > slice.to() || (from > slice.from() && Characters.isToken(text.at(from - 1)))) {
      return false;
    }
    boolean ends = to == slice.to() || !Characters.isToken(text.at(to)) || text.at(to) == '.';
    return ends && isGuid(text.folded(new Slice(from, to)));
  }
}
