package exodx.messages;

/** Kinds of characters that people and programs put in place of one another. */
final class Characters {
  private static final String QUOTES =
      "\"'`\u00b4\u00ab\u00bb\u02b9\u02ba\u02bb\u02bc\u2018\u2019\u201a\u201b\u201c\u201d\u201e"
          + "\u201f\u2032\u2033\u2034\u2035\u2036\u2039\u203a\u300c\u300d\u300e\u300f\u301d\u301e"
          + "\u301f\uff02\uff07\ufffd";
  private static final String APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u2032\uff07";
  private static final String OPENING = "([{<";
  private static final String CLOSING = ")]}>";
  private static final String MASKING = "*#\u2022\u25cf\u2588\u25a0\u2591\u2592\u2593\u2026";

  private Characters() {}

  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  static boolean isApostrophe(char c) {
    return APOSTROPHES.indexOf(c) >= 0;
  }

  static boolean isOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  /** Returns the bracket that belongs to this one, or the character itself if it is no bracket. */
  static char partner(char c) {
    int opening = OPENING.indexOf(c);
    if (opening >= 0) {
      return CLOSING.charAt(opening);
    }
    int closing = CLOSING.indexOf(c);
    return closing >= 0 ? OPENING.charAt(closing) : c;
  }

  /** Tells characters that nobody prints except to hide something. */
  static boolean isMask(char c) {
    return MASKING.indexOf(c) >= 0;
  }

  static boolean isDash(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\ufe58';
  }

  /** Tells white space of a folded text, where only blanks and line feeds are left. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\n';
  }

  /** Tells the characters of which a single word such as a property name is made. */
  static boolean isToken(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }
}
