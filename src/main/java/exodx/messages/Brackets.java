package exodx.messages;

/** Answers which brackets of a stretch of text belong together. */
final class Brackets {
  private Brackets() {}

  /** Tells whether the first character is a bracket that the last one closes. */
  static boolean enclose(FoldedText text, int from, int to) {
    return to - from > 1
        && text.at(to - 1) == Characters.partner(text.at(from))
        && matching(text, from, to, from) == to - 1;
  }

  /** Tells whether the bracket at this index has its partner within the stretch. */
  static boolean isPaired(FoldedText text, int from, int to, int bracket) {
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
