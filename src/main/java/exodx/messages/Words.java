package exodx.messages;

import java.util.HexFormat;

/** Finds the small words that are lost or added when people retype a message. */
final class Words {
  /** Number of letters of the longest word that counts as small. */
  static final int LONGEST = 6;

  private Words() {}

  /** Returns the length of the small word that ends here, or 0 if there is none to spare. */
  static int lengthBefore(SqueezedText text, int end) {
    if (end == 0 || !text.startsWord(end)) {
      return 0;
    }
    for (int start = end - 1; start >= 0 && end - start <= LONGEST; start--) {
      if (text.negates(start)) {
        return 0;
      }
      if (text.startsWord(start)) {
        return end - start;
      }
    }
    return 0;
  }

  /** Tells whether a word begins behind the start of a stretch and before its end. */
  static boolean isLater(SqueezedText text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (text.startsWord(i)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a stretch goes on behind its first word with one that is no part of a GUID. */
  static boolean leavesGuid(SqueezedText text, int start, int end) {
    boolean later = false;
    for (int i = start; i < end; i++) {
      later |= i > start && text.startsWord(i);
      if (later && !HexFormat.isHexDigit(text.at(i)) && text.at(i) != 'x') {
        return true;
      }
    }
    return false;
  }
}
