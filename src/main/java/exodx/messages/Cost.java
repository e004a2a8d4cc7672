package exodx.messages;

import java.util.HexFormat;

/**
 * Prices that make the alignment prefer what a reader would see.
 *
 * <p>A border inside a word must cost more than an edit, otherwise a literal with a letter missing
 * would take that letter from the value beside it.
 */
final class Cost {
  static final int EDIT = 16;
  static final int WORD = 24;
  static final int EMPTY_GAP = 12;
  private static final int INSIDE_WORD = 20;
  private static final int INSIDE_GLUED_WORD = 6;

  private Cost() {}

  /** Returns the price of a border between literal and value at this place. */
  static int border(SqueezedText text, int index) {
    if (text.startsWord(index)) {
      return 0;
    }
    return text.startsPart(index) ? INSIDE_GLUED_WORD : INSIDE_WORD;
  }

  /** Returns the price of one more letter in a gap, which makes near literals win. */
  static int gapLetter(boolean guid, char letter) {
    return guid && !HexFormat.isHexDigit(letter) && letter != 'x' ? 2 : 1;
  }
}
