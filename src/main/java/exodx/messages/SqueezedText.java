package exodx.messages;

/**
 * Only the letters and digits of a folded text, in lower case.
 *
 * <p>Blanks, quotes and punctuation are what pastes lose and add most often, so messages are
 * compared without them. What they told about words is kept as marks.
 */
final class SqueezedText {
  static final byte STARTS_WORD = 1;
  static final byte STARTS_PART = 2;
  static final byte NEGATES = 4;
  static final byte AFTER_ELLIPSIS = 8;
  static final byte BEFORE_QUOTE = 16;

  /** Number of letters that are looked up together by the filter. */
  static final int GRAM = 4;

  private final char[] letters;
  private final int[] folded;
  private final byte[] marks;
  private final byte[] smallWords;

  SqueezedText(char[] letters, int[] folded, byte[] marks) {
    this.letters = letters;
    this.folded = folded;
    this.marks = marks;
    this.smallWords = new byte[letters.length + 1];
    for (int end = 1; end <= letters.length; end++) {
      smallWords[end] = (byte) Words.lengthBefore(this, end);
    }
  }

  int length() {
    return letters.length;
  }

  char at(int index) {
    return letters[index];
  }

  /** Returns the index of a letter in the folded text. */
  int foldedIndex(int index) {
    return folded[index];
  }

  /** Tells whether a word begins here; the end of the text counts as such a place. */
  boolean startsWord(int index) {
    return index == letters.length || (marks[index] & STARTS_WORD) != 0;
  }

  /** Tells whether a capital follows a small letter here, as in glued names. */
  boolean startsPart(int index) {
    return (marks[index] & STARTS_PART) != 0;
  }

  /** Tells letters that turn the meaning round, such as those of "not". */
  boolean negates(int index) {
    return (marks[index] & NEGATES) != 0;
  }

  /** Returns the length of the small word that ends here, or 0 if there is none to spare. */
  int smallWordBefore(int end) {
    return smallWords[end];
  }

  /** Tells whether a negation ends here that belongs to the words behind it, not to a value. */
  boolean negatesNext(int end) {
    return end > 0 && (marks[end - 1] & (NEGATES | BEFORE_QUOTE)) == NEGATES;
  }

  /** Tells whether a message may have been cut off in front of this index. */
  boolean isCut(int index) {
    return index == letters.length || (marks[index] & AFTER_ELLIPSIS) != 0;
  }

  /** Returns a number for the letters that begin here. */
  int gram(int index) {
    return ((letters[index] * 31 + letters[index + 1]) * 961 + letters[index + 2]) * 29791
        + letters[index + 3];
  }
}
