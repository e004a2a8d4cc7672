package exodx.commands;

/**
 * Reads one single-quoted literal out of a longer text, as the tokenizer of PowerShell does.
 *
 * <p>Written on its own, without help of the code under test: at a single quote of any of the five
 * kinds the literal ends, unless another follows, which is then part of the value.
 *
 * @param value the value of the literal
 * @param end the place right behind the closing quote
 */
record LiteralReader(String value, int end) {

  private static final String QUOTES = "'\u2018\u2019\u201A\u201B";

  static LiteralReader at(String text, int start) {
    if (QUOTES.indexOf(text.charAt(start)) < 0) {
      throw new AssertionError("no literal begins at " + start);
    }
    StringBuilder value = new StringBuilder();
    int next = start + 1;
    while (next < text.length()) {
      char c = text.charAt(next++);
      if (QUOTES.indexOf(c) >= 0) {
        if (next == text.length() || QUOTES.indexOf(text.charAt(next)) < 0) {
          return new LiteralReader(value.toString(), next);
        }
        c = text.charAt(next++);
      }
      value.append(c);
    }
    throw new AssertionError("the literal at " + start + " is not closed");
  }
}
