package exodx.messages;

import java.util.Set;

/**
 * Small words that turn the meaning of a sentence round.
 *
 * <p>They are exempt from every tolerance: "is used" and "is not used" differ by few letters only.
 */
final class Negations {
  /** Number of letters by which all of them are told from other words. */
  static final int LONGEST = 9;

  private static final String LONG = "cannot";

  private static final Set<String> CONTRACTED =
      Set.of(
          "cant",
          "isnt",
          "arent",
          "wasnt",
          "werent",
          "hasnt",
          "havent",
          "hadnt",
          "dont",
          "doesnt",
          "didnt",
          "couldnt",
          "wouldnt",
          "shouldnt",
          "wont",
          "mustnt");

  private Negations() {}

  /** Returns where the letters begin that the short spelling goes without. */
  static int dropIndex(String word) {
    return word.startsWith(LONG) ? 3 : 1;
  }

  /** Returns how many letters the short spelling goes without; further words may be glued on. */
  static int droppedLetters(String word) {
    if (word.startsWith(LONG)) {
      return 2;
    }
    return word.equals("not") ? 1 : 0;
  }

  /** Returns where the letters end that carry the negation, within the short spelling. */
  static int markEnd(String word) {
    return word.startsWith(LONG) ? 4 : word.length() - droppedLetters(word);
  }

  /** Returns how many letters carry the negation. */
  static int markedLetters(String word) {
    if (word.startsWith(LONG)) {
      return 2;
    }
    return switch (word) {
      case "no", "not" -> 2;
      case "never" -> 5;
      default -> CONTRACTED.contains(word) ? 2 : 0;
    };
  }
}
