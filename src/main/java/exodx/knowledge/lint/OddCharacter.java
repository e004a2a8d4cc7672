package exodx.knowledge.lint;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A character that word processors and web pages put in, where a file of rules needs another one.
 *
 * @param offset where it stands
 * @param message what it is
 * @param hint what to write in its place
 */
record OddCharacter(int offset, String message, String hint) {
  private static final String QUOTE = "write a straight quote, \"";
  private static final String BLANK = "write a normal blank";

  private static final Map<Character, String> INSTEAD =
      Map.ofEntries(
          Map.entry('\u201c', QUOTE),
          Map.entry('\u201d', QUOTE),
          Map.entry('\u201e', QUOTE),
          Map.entry('\u00ab', QUOTE),
          Map.entry('\u00bb', QUOTE),
          Map.entry('\u2018', QUOTE),
          Map.entry('\u2019', QUOTE),
          Map.entry('\u00a0', BLANK),
          Map.entry('\u202f', BLANK),
          Map.entry('\u3000', BLANK),
          Map.entry('\u2013', "write a hyphen, -"),
          Map.entry('\u2014', "write a hyphen, -"),
          Map.entry('\u2026', "write three dots, ..."),
          Map.entry('\uff08', "write a plain bracket, ("),
          Map.entry('\uff09', "write a plain bracket, )"),
          Map.entry('\u200b', "leave it out; it cannot be seen"),
          Map.entry('\ufeff', "save the file as UTF-8 without a byte order mark"));

  /**
   * Finds the first one.
   *
   * @param text with blanks where every character may stand
   */
  static Optional<OddCharacter> first(String text) {
    for (int i = 0; i < text.length(); i++) {
      String instead = INSTEAD.get(text.charAt(i));
      if (instead != null) {
        String name = String.valueOf(Character.getName(text.charAt(i))).toLowerCase(Locale.ROOT);
        String message = "the character \"" + name + "\" is not expected here";
        return Optional.of(new OddCharacter(i, message, instead));
      }
    }
    return Optional.empty();
  }
}
