package exodx.messages;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Only the letters and digits of a folded text, in lower case.
 *
 * <p>Blanks, quotes and punctuation are what pastes lose and add most often, so messages are
 * compared without them. What they told about words is kept as marks.
 */
final class SqueezedText {
  private static final byte STARTS_WORD = 1;
  private static final byte STARTS_PART = 2;
  private static final byte NEGATES = 4;
  private static final byte AFTER_ELLIPSIS = 8;
  private static final byte BEFORE_QUOTE = 16;

  /** Number of letters that are looked up together by the filter. */
  static final int GRAM = 4;

  /** Number of letters of the longest word that is lost or added when people retype a message. */
  private static final int LONGEST_SMALL = 6;

  private final char[] letters;
  private final int[] folded;
  private final byte[] marks;
  private final byte[] smallWords;

  private SqueezedText(char[] letters, int[] folded, byte[] marks) {
    this.letters = letters;
    this.folded = folded;
    this.marks = marks;
    this.smallWords = new byte[letters.length + 1];
    for (int end = 1; end <= letters.length; end++) {
      smallWords[end] = (byte) smallWordLength(end);
    }
  }

  /** Takes the letters of a folded text. */
  static SqueezedText of(FoldedText text) {
    return new Builder(text).squeezed();
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

  /** Tells whether a capital follows a small letter here, as in glued names, or a GUID ends. */
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

  /** Returns the length of the small word that ends here, or 0 if there is none to spare. */
  private int smallWordLength(int end) {
    if (end == 0 || !startsWord(end)) {
      return 0;
    }
    for (int start = end - 1; start >= 0 && end - start <= LONGEST_SMALL; start--) {
      if (negates(start)) {
        return 0;
      }
      if (startsWord(start)) {
        return end - start;
      }
    }
    return 0;
  }

  /** Tells whether a word begins behind the start of a stretch and before its end. */
  boolean beginsWordWithin(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (startsWord(i)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a stretch goes on behind its first word with one that is no part of a GUID. */
  boolean leavesGuid(int start, int end) {
    boolean later = false;
    for (int i = start; i < end; i++) {
      later |= i > start && startsWord(i);
      if (later && !HexFormat.isHexDigit(at(i)) && at(i) != 'x') {
        return true;
      }
    }
    return false;
  }

  /** Takes a folded text word by word. */
  private static final class Builder {
    private final FoldedText text;
    private final char[] letters;
    private final int[] folded;
    private final byte[] marks;
    private int size;
    private boolean afterEllipsis;

    private Builder(FoldedText text) {
      this.text = text;
      this.letters = new char[text.length()];
      this.folded = new int[text.length()];
      this.marks = new byte[text.length()];
    }

    SqueezedText squeezed() {
      int at = 0;
      while (at < text.length()) {
        if (Character.isLetterOrDigit(text.at(at))) {
          int end = wordEnd(at);
          addWord(at, end);
          at = end;
        } else {
          afterEllipsis |= text.isEllipsis(at);
          at++;
        }
      }
      return new SqueezedText(
          Arrays.copyOf(letters, size), Arrays.copyOf(folded, size), Arrays.copyOf(marks, size));
    }

    /**
     * Finds the end of a word; an apostrophe between letters belongs to it. Some apostrophes are
     * letters themselves, so that a word can begin with one.
     */
    private int wordEnd(int from) {
      int end = from;
      while (end < text.length()) {
        boolean inner =
            end > from
                && Characters.isApostrophe(text.at(end))
                && end + 1 < text.length()
                && Character.isLetter(text.at(end - 1))
                && Character.isLetter(text.at(end + 1));
        if (!inner && !Character.isLetterOrDigit(text.at(end))) {
          return end;
        }
        end++;
      }
      return end;
    }

    private void addWord(int from, int end) {
      int first = size;
      for (int i = from; i < end; i++) {
        if (Character.isLetterOrDigit(text.at(i))) {
          folded[size] = i;
          letters[size] = Character.toLowerCase(text.at(i));
          marks[size] = startsPart(i, from) ? STARTS_PART : 0;
          size++;
        }
      }
      marks[first] |= STARTS_WORD;
      if (afterEllipsis) {
        marks[first] |= AFTER_ELLIPSIS;
        afterEllipsis = false;
      }
      unifyNegation(first, end);
    }

    private boolean startsPart(int index, int wordStart) {
      if (index == wordStart) {
        return false;
      }
      boolean capital =
          Character.isUpperCase(text.at(index)) && Character.isLowerCase(text.at(index - 1));
      return capital || isGuid(index - Guids.LENGTH) || isGuid(index);
    }

    /** A word that is glued to a GUID begins or ends where the GUID is whole. */
    private boolean isGuid(int from) {
      int to = from + Guids.LENGTH;
      return from >= 0
          && to <= text.length()
          && text.at(from + 8) == '-'
          && Guids.isGuid(text.folded(new Slice(from, to)));
    }

    /** Makes "not", "cannot" and "isn't" alike, because vendors and people swap them. */
    private void unifyNegation(int first, int end) {
      String word = new String(letters, first, Math.min(Negations.LONGEST, size - first));
      int dropped = Negations.droppedLetters(word);
      if (dropped > 0) {
        int to = first + Negations.dropIndex(word);
        System.arraycopy(letters, to + dropped, letters, to, size - to - dropped);
        System.arraycopy(folded, to + dropped, folded, to, size - to - dropped);
        System.arraycopy(marks, to + dropped, marks, to, size - to - dropped);
        size -= dropped;
      }
      boolean quoted = end < text.length() && Characters.isQuote(text.at(end));
      int mark = NEGATES | (quoted ? BEFORE_QUOTE : 0);
      int last = first + Negations.markEnd(word);
      for (int i = last - Negations.markedLetters(word); i < last; i++) {
        marks[i] = (byte) (marks[i] | mark);
      }
    }
  }
}
