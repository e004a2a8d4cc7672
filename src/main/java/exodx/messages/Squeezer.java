package exodx.messages;

import java.util.Arrays;

/** Builds a squeezed text from a folded one. */
final class Squeezer {
  private final FoldedText text;
  private final char[] letters;
  private final int[] folded;
  private final byte[] marks;
  private int size;
  private boolean afterEllipsis;

  private Squeezer(FoldedText text) {
    this.text = text;
    this.letters = new char[text.length()];
    this.folded = new int[text.length()];
    this.marks = new byte[text.length()];
  }

  static SqueezedText squeeze(FoldedText text) {
    Squeezer squeezer = new Squeezer(text);
    int at = 0;
    while (at < text.length()) {
      if (Character.isLetterOrDigit(text.at(at))) {
        int end = squeezer.wordEnd(at);
        squeezer.addWord(at, end);
        at = end;
      } else {
        squeezer.afterEllipsis |= text.isEllipsis(at);
        at++;
      }
    }
    int size = squeezer.size;
    return new SqueezedText(
        Arrays.copyOf(squeezer.letters, size),
        Arrays.copyOf(squeezer.folded, size),
        Arrays.copyOf(squeezer.marks, size));
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
        marks[size] = startsPart(i, from) ? SqueezedText.STARTS_PART : 0;
        size++;
      }
    }
    marks[first] |= SqueezedText.STARTS_WORD;
    if (afterEllipsis) {
      marks[first] |= SqueezedText.AFTER_ELLIPSIS;
      afterEllipsis = false;
    }
    unifyNegation(first, end);
  }

  private boolean startsPart(int index, int wordStart) {
    return index > wordStart
        && Character.isUpperCase(text.at(index))
        && Character.isLowerCase(text.at(index - 1));
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
    int mark = SqueezedText.NEGATES | (quoted ? SqueezedText.BEFORE_QUOTE : 0);
    int last = first + Negations.markEnd(word);
    for (int i = last - Negations.markedLetters(word); i < last; i++) {
      marks[i] = (byte) (marks[i] | mark);
    }
  }
}
