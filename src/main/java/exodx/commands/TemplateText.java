package exodx.commands;

import java.util.Optional;

/** Checks the raw characters of a template, and words what is wrong with one. */
final class TemplateText {

  private TemplateText() {}

  /**
   * Checks that every character of a template is what it seems.
   *
   * @throws IllegalArgumentException with the reason, when it is not
   */
  static void check(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("command template: it is empty");
    }
    Optional<String> unfit = Characters.firstUnfit(text.replace('\n', ' '));
    if (unfit.isPresent()) {
      throw new IllegalArgumentException("command template: it contains " + unfit.get());
    }
    for (int i = 0; i < text.length(); i++) {
      if (isTypographic(text.charAt(i))) {
        throw refusal(text, i, "a typographic quote or dash acts as a straight one; use that");
      }
    }
  }

  /** Words a problem together with its place, counted from one. */
  static IllegalArgumentException refusal(String text, int at, String what) {
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    int column = at - text.lastIndexOf('\n', at - 1);
    return new IllegalArgumentException(
        "command template, line " + line + ", column " + column + ": " + what);
  }

  private static boolean isTypographic(char c) {
    boolean dash = c >= '\u2013' && c <= '\u2015';
    boolean quote = PowerShellLiteral.isSingleQuote(c) || PowerShellLiteral.isDoubleQuote(c);
    return dash || (quote && c > '\'');
  }
}
