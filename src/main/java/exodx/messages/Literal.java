package exodx.messages;

/** Literal text of a template between two gaps, and what may go wrong in it. */
final class Literal {
  private static final int EXACT_BELOW = 6;
  private static final int ONE_EDIT_BELOW = 12;
  private static final int LETTERS_PER_EDIT = 10;
  private static final int MOST_EDITS = 4;
  private static final int LETTERS_PER_EARLY_EDIT = 6;
  private static final int WORDS_FROM = 8;
  private static final int REST_WITHOUT_WORD = 5;

  private final SqueezedText letters;
  private final int[] budgets;
  private final int[] skips;
  private final int[] skipsAfter;

  /**
   * Makes a literal.
   *
   * @param letters its text
   * @param begins whether the template begins with a value and this is the first text behind it;
   *     then its first word must not be missing, because nothing else tells where it begins
   */
  Literal(SqueezedText letters, boolean begins) {
    this.letters = letters;
    this.budgets = new int[letters.length() + 1];
    this.skips = new int[letters.length() + 1];
    this.skipsAfter = new int[letters.length() + 1];
    for (int end = 0; end <= letters.length(); end++) {
      budgets[end] = Math.min(budget(letters.length()), 1 + end / LETTERS_PER_EARLY_EDIT);
      int word = skippable(end);
      skips[end] = begins && word == end ? 0 : word;
      skipsAfter[end - skips[end]] = Math.max(skipsAfter[end - skips[end]], skips[end]);
    }
  }

  private static int budget(int length) {
    if (length < EXACT_BELOW) {
      return 0;
    }
    if (length < ONE_EDIT_BELOW) {
      return 1;
    }
    return Math.min(MOST_EDITS, (length + LETTERS_PER_EDIT / 2) / LETTERS_PER_EDIT);
  }

  private int skippable(int end) {
    int length = letters.smallWordBefore(end);
    boolean enoughLeft = letters.length() - length >= REST_WITHOUT_WORD;
    return toleratesWords() && enoughLeft ? length : 0;
  }

  int length() {
    return letters.length();
  }

  char at(int index) {
    return letters.at(index);
  }

  boolean startsWord(int index) {
    return letters.startsWord(index);
  }

  boolean negates(int index) {
    return letters.negates(index);
  }

  int gram(int index) {
    return letters.gram(index);
  }

  /** Returns how many typing errors are allowed once this many letters were compared. */
  int budgetAt(int end) {
    return budgets[end];
  }

  /** Tells whether the literal is long enough to bear a missing or an additional small word. */
  boolean toleratesWords() {
    return letters.length() >= WORDS_FROM;
  }

  /** Returns the length of the small word in front of this index that may be missing, or 0. */
  int skippableBefore(int end) {
    return skips[end];
  }

  /** Returns the length of the small word behind this index that may be missing, or 0. */
  int skippableAfter(int start) {
    return skipsAfter[start];
  }
}
