package exodx.messages;

/**
 * What an alignment had to forgive so far, packed into one number because it is kept for every
 * cell.
 *
 * <p>Typing errors and whole words are counted for the literal at hand and for the message.
 */
final class Tally {
  /** A typing error that leaves the letters of the template in place. */
  static final int EDIT = 1 | (1 << 6);

  /** A letter of the template that is missing or another one. */
  static final int LOST_LETTER = 1 << 17;

  /** A small word too few or too many. */
  static final int WORD = (1 << 12) | (1 << 14);

  private static final int COUNT = 63;
  private static final int LITERAL_WORDS = 3 << 12;
  private static final int MOST_WORDS = 2;

  private Tally() {}

  /** Forgets what was counted for the literal at hand. */
  static int nextLiteral(int tally) {
    return tally & ~(COUNT | LITERAL_WORDS);
  }

  static boolean isWithin(int tally, int literalBudget, int budget) {
    return (tally & COUNT) <= literalBudget
        && edits(tally) <= budget
        && ((tally >> 12) & 3) <= 1
        && words(tally) <= MOST_WORDS;
  }

  /** Tells whether nothing was forgiven in the literal at hand. */
  static boolean isExact(int tally) {
    return (tally & (COUNT | LITERAL_WORDS)) == 0;
  }

  static int edits(int tally) {
    return (tally >> 6) & COUNT;
  }

  static int words(int tally) {
    return (tally >> 14) & 7;
  }

  static int lostLetters(int tally) {
    return tally >> 17;
  }
}
