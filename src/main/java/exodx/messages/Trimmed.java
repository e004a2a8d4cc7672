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
      } else if (Characters.isOpening(first) && enclose(text, from, to)) {
        bracketed |= first != '(' && before.indexOf(first) < 0;
        from++;
        to--;
      } else if (Characters.isClosing(last) && !isPaired(text, from, to, to - 1)) {
        to--;
      } else if (Characters.isOpening(first) && !isPaired(text, from, to, from)) {
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

  /** Tells whether the first character is a bracket that the last one closes. */
  private static boolean enclose(FoldedText text, int from, int to) {
    return to - from > 1
        && text.at(to - 1) == Characters.partner(text.at(from))
        && matching(text, from, to, from) == to - 1;
  }

  /** Tells whether the bracket at this index has its partner within the stretch. */
  private static boolean isPaired(FoldedText text, int from, int to, int bracket) {
    return matching(text, from, to, bracket) >= 0;
  }

  private static int matching(FoldedText text, int from, int to, int bracket) {
    char same = text.at(bracket);
    char partner = Characters.partner(same);
    int step = Characters.isOpening(same) ? 1 : -1;
    int depth = 0;
    for (int i = bracket; i >= from && i < to; i += step) {
      if (text.at(i) == same) {
        depth++;
      } else if (text.at(i) == partner) {
        depth--;
      }
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
