package exodx.messages;

/** Finds single words and numbers within a stretch of text. */
final class Tokens {
  private static final String NUMBER_MARKS = ".,'";

  private Tokens() {}

  /** Returns the first word; it is empty if there is none. */
  static Slice first(FoldedText text, Slice slice) {
    int from = slice.from();
    while (from < slice.to() && !isCore(text.at(from))) {
      from++;
    }
    int to = from;
    while (to < slice.to() && Characters.isToken(text.at(to))) {
      to++;
    }
    while (to > from && !isCore(text.at(to - 1))) {
      to--;
    }
    return new Slice(from, to);
  }

  private static boolean isCore(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** Returns the first number with its separators; it is empty if there is none. */
  static Slice firstNumber(FoldedText text, Slice slice) {
    int from = slice.from();
    while (from < slice.to() && !Character.isDigit(text.at(from))) {
      from++;
    }
    int to = from;
    while (to < slice.to() && (Character.isDigit(text.at(to)) || isInner(text, to, slice.to()))) {
      to++;
    }
    int rest = wrapEnd(text, to, slice.to());
    if (rest > to && rest < slice.to() && Character.isDigit(text.at(rest))) {
      Slice more = firstNumber(text, new Slice(rest, slice.to()));
      return more.isEmpty() ? more : new Slice(from, more.to());
    }
    boolean glued = to < slice.to() && Character.isLetter(text.at(to));
    return glued ? new Slice(to, to) : new Slice(from, to);
  }

  private static boolean isInner(FoldedText text, int index, int limit) {
    return NUMBER_MARKS.indexOf(text.at(index)) >= 0
        && index + 1 < limit
        && Character.isDigit(text.at(index + 1));
  }

  /** Tells whether a stretch is a single word with at least one line break in it. */
  static boolean isWrapped(FoldedText text, Slice slice) {
    boolean wrapped = false;
    for (int i = slice.from(); i < slice.to(); i++) {
      int end = wrapEnd(text, i, slice.to());
      if (end > i) {
        wrapped = true;
        i = end - 1;
      } else if (!Characters.isToken(text.at(i))) {
        return false;
      }
    }
    return wrapped;
  }

  /** Returns the end of the line break and indentation that begin here, or the index if none do. */
  private static int wrapEnd(FoldedText text, int index, int limit) {
    boolean broken = false;
    int end = index;
    while (end < limit && Characters.isBlank(text.at(end))) {
      broken |= text.at(end) == '\n';
      end++;
    }
    return broken ? end : index;
  }
}
