package exodx.messages;

import java.util.Set;

/**
 * Small words that turn the meaning of a sentence round.
 *
 * <p>They are exempt from every tolerance: "is used" and "is not used" differ by few letters only.
 */
final class Negations {
  /** Number of letters of the longest one. */
  static final int LONGEST = 8;

  private static final Set<String> CONTRACTED =
      Set.of(
          "cant", "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "hadnt", "dont", "doesnt",
          "didnt", "couldnt", "wouldnt", "shouldnt", "wont", "mustnt");

  private Negations() {}

  /** Returns how many letters before the last one the short spelling goes without. */
  static int droppedLetters(String word) {
    return switch (word) {
      case "not" -> 1;
      case "cannot" -> 2;
      default -> 0;
    };
  }

  /** Returns how many letters at the end of the short spelling carry the negation. */
  static int markedLetters(String word) {
    return switch (word) {
      case "no", "not", "cannot" -> 2;
      case "never" -> 5;
      default -> CONTRACTED.contains(word) ? 2 : 0;
    };
  }
}
