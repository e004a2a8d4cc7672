package exodx.messages;

/** Tells opening quotes from closing ones and from apostrophes, by what stands beside them. */
final class Quotes {
  private Quotes() {}

  static boolean opens(FoldedText text, int index) {
    return Characters.isQuote(text.at(index))
        && isFree(text, index - 1)
        && index + 1 < text.length()
        && !Characters.isBlank(text.at(index + 1));
  }

  static boolean closes(FoldedText text, int index) {
    return Characters.isQuote(text.at(index))
        && (index + 1 == text.length() || !Character.isLetterOrDigit(text.at(index + 1)));
  }

  private static boolean isFree(FoldedText text, int before) {
    return before < 0
        || Characters.isBlank(text.at(before))
        || Characters.isOpening(text.at(before));
  }

  /** Returns where the quotation closes whose content begins here, or -1 if it does not. */
  static int end(FoldedText text, int content, int limit) {
    int depth = 1;
    for (int i = content; i < limit; i++) {
      if (text.endsParagraph(i)) {
        return -1;
      }
      if (i > content && opens(text, i)) {
        depth++;
      } else if (closes(text, i)) {
        depth--;
      }
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Tells whether the quote at the end of a stretch closes one that opens behind its start. */
  static boolean closesInner(FoldedText text, int from, int to) {
    int depth = 0;
    for (int i = from + 1; i < to - 1; i++) {
      if (opens(text, i)) {
        depth++;
      } else if (closes(text, i)) {
        depth--;
      }
    }
    return depth > 0 && !Characters.isQuote(text.at(from));
  }

  /** Tells whether the quote at the start of a stretch is closed before its end. */
  static boolean opensInner(FoldedText text, int from, int to) {
    int end = end(text, from + 1, to);
    return end >= 0 && end < to - 1 && opens(text, from) && !Characters.isQuote(text.at(to - 1));
  }
}
