package exodx.messages;

/**
 * A stretch of text without the wrapping around its value.
 *
 * @param slice the value
 * @param bracketed whether brackets stood around it that people put around stand-ins
 */
record Trimmed(Slice slice, boolean bracketed) {
  private static final int MOST_EMPHASIS = 3;

  /**
   * Takes quotes, blanks, emphasis, enclosing or unpaired brackets, and the punctuation that the
   * template has beside the placeholder, away from both ends.
   */
  static Trimmed of(FoldedText text, Slice slice, String before, String after) {
    int from = slice.from();
    int to = slice.to();
    boolean bracketed = false;
    boolean changed = true;
    while (changed && from < to) {
      char first = text.at(from);
      char last = text.at(to - 1);
      changed = true;
      if (isOuterAtStart(text, from, to) || isPunctuation(first, before)) {
        from++;
      } else if (isOuterAtEnd(text, from, to) || isPunctuation(last, after)) {
        to--;
      } else if (Characters.isOpening(first) && Brackets.enclose(text, from, to)) {
        bracketed |= first != '(' && before.indexOf(first) < 0;
        from++;
        to--;
      } else if (Characters.isClosing(last) && !Brackets.isPaired(text, from, to, to - 1)) {
        to--;
      } else if (Characters.isOpening(first) && !Brackets.isPaired(text, from, to, from)) {
        from++;
      } else {
        changed = false;
      }
    }
    int emphasis = emphasis(text, from, to);
    return new Trimmed(new Slice(from + emphasis, Math.max(from, to - emphasis)), bracketed);
  }

  /** Returns how many asterisks stand at each end to make the value bold instead of hiding it. */
  private static int emphasis(FoldedText text, int from, int to) {
    int before = 0;
    while (from + before < to && text.at(from + before) == '*') {
      before++;
    }
    int after = 0;
    while (to - after > from && text.at(to - after - 1) == '*') {
      after++;
    }
    boolean inner = from + before < to - after;
    for (int i = from + before; i < to - after; i++) {
      inner &= text.at(i) != '*';
    }
    return inner && before == after && before > 1 && before <= MOST_EMPHASIS ? before : 0;
  }

  private static boolean isOuterAtStart(FoldedText text, int from, int to) {
    char c = text.at(from);
    return Characters.isBlank(c) || (Characters.isQuote(c) && !Quotes.opensInner(text, from, to));
  }

  private static boolean isOuterAtEnd(FoldedText text, int from, int to) {
    char c = text.at(to - 1);
    return Characters.isBlank(c) || (Characters.isQuote(c) && !Quotes.closesInner(text, from, to));
  }

  private static boolean isPunctuation(char c, String around) {
    return around.indexOf(c) >= 0
        && !Characters.isOpening(c)
        && !Characters.isClosing(c)
        && !Character.isLetterOrDigit(c);
  }
}
