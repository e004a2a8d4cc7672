package exodx.report;

import java.util.Locale;

/** Finds words in texts, whatever stands between them. */
public final class WholeWords {
  private WholeWords() {}

  /**
   * Returns a text in small letters with one hyphen for all that stands between its words, and one
   * at both ends, so that it holds the same of a word only where the text has that whole word.
   */
  public static String of(String text) {
    return "-" + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-") + "-";
  }
}
