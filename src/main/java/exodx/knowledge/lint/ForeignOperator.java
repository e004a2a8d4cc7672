package exodx.knowledge.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comparison as PowerShell, SQL or speech writes it.
 *
 * @param offset where it stands
 * @param written what stands there
 * @param meant what rules have for it
 */
record ForeignOperator(int offset, String written, String meant) {
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("-eq", "=="),
          Map.entry("-ne", "!="),
          Map.entry("-gt", ">"),
          Map.entry("-ge", ">="),
          Map.entry("-lt", "<"),
          Map.entry("-le", "<="),
          Map.entry("-and", "&&"),
          Map.entry("-or", "||"),
          Map.entry("-match", "matches"),
          Map.entry("-notmatch", "not matches"),
          Map.entry("-like", "matches, with .* for any text"),
          Map.entry("-notlike", "not matches, with .* for any text"),
          Map.entry("-contains", "contains"),
          Map.entry("-notcontains", "not contains"),
          Map.entry("-in", "in"),
          Map.entry("-notin", "not in"),
          Map.entry("is not", "!="),
          Map.entry("\u2260", "!="),
          Map.entry("\u2265", ">="),
          Map.entry("\u2264", "<="),
          Map.entry("is", "=="),
          Map.entry("equals", "=="),
          Map.entry("<>", "!="),
          Map.entry("=!", "!="),
          Map.entry("=>", ">="),
          Map.entry("=<", "<="),
          Map.entry("===", "=="),
          Map.entry("!==", "!="));

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?i)(?<=[\\w\")\\]]\\s{0,9})(-[a-z]+|\\bis\\s+not\\b|\\bis\\b|\\bequals\\b|<>|=!|=>|=<|!==|==="
              + "|[\u2260\u2264\u2265])(?=\\s*[\\w\"'($-])");

  /**
   * Finds the first one in the conditions of a text.
   *
   * @param text with blanks for quoted texts and comments
   */
  static Optional<ForeignOperator> first(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    int depth = 0;
    int seen = 0;
    while (matcher.find()) {
      for (; seen < matcher.start(); seen++) {
        depth += text.charAt(seen) == '(' ? 1 : text.charAt(seen) == ')' ? -1 : 0;
      }
      String meant = MEANT.get(matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
      if (meant != null && depth > 0) {
        return Optional.of(new ForeignOperator(matcher.start(1), matcher.group(1), meant));
      }
    }
    return Optional.empty();
  }

  /** Finds one that the parser takes for a minus, as in {@code fit -in (...)}. */
  static Optional<ForeignOperator> behindMinus(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String written = "-" + tokens.get(i + 1).text();
      if (tokens.get(i).is("-") && MEANT.containsKey(written)) {
        return Optional.of(
            new ForeignOperator(tokens.get(i).offset(), written, MEANT.getOrDefault(written, "")));
      }
    }
    return Optional.empty();
  }
}
