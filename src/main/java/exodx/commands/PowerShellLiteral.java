package exodx.commands;

import java.util.Optional;

/**
 * Single-quoted PowerShell string literals.
 *
 * <p>PowerShell takes five characters for a single quote: the straight one and U+2018 to U+201B.
 * Any of them ends a literal that any other began, so all five are doubled. Of two in a row the
 * language drops the first and keeps the second; doubling a character with itself therefore gives
 * it back. Nothing else is special between single quotes.
 */
public final class PowerShellLiteral {

  private PowerShellLiteral() {}

  /**
   * Quotes a text.
   *
   * @param text any text; whether it is wise to use it is not judged here
   * @return a literal whose value is the text
   */
  public static String quote(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 8).append('\'');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      literal.append(c);
      if (isSingleQuote(c)) {
        literal.append(c);
      }
    }
    return literal.append('\'').toString();
  }

  /**
   * Reads a literal back, by the rule of the language and not by undoing {@link #quote}.
   *
   * @param literal a text
   * @return its value, or empty when the text is not exactly one single-quoted literal
   */
  public static Optional<String> unquote(String literal) {
    int end = literal.length();
    if (end == 0 || !isSingleQuote(literal.charAt(0))) {
      return Optional.empty();
    }
    StringBuilder value = new StringBuilder(end);
    for (int i = 1; i < end; i++) {
      char c = literal.charAt(i);
      if (isSingleQuote(c)) {
        boolean last = i + 1 == end;
        if (last || !isSingleQuote(literal.charAt(i + 1))) {
          return last ? Optional.of(value.toString()) : Optional.empty();
        }
        i++;
        c = literal.charAt(i);
      }
      value.append(c);
    }
    return Optional.empty();
  }

  /** Whether PowerShell takes the character for a single quote. */
  static boolean isSingleQuote(char c) {
    return c == '\'' || (c >= '\u2018' && c <= '\u201B');
  }

  /** Whether PowerShell takes the character for a double quote. */
  static boolean isDoubleQuote(char c) {
    return c == '"' || (c >= '\u201C' && c <= '\u201E');
  }
}
