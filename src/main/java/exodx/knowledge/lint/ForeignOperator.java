package exodx.knowledge.lint;

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
          Map.entry("-contains", "contains"),
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
          "(?<=[\\w\")\\]]\\s{0,9})(-[a-z]+|\\bis\\b|\\bequals\\b|<>|=!|=>|=<|!==|===)(?=\\s*[\\w\"(-])");

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
      String meant = MEANT.get(matcher.group(1));
      if (meant != null && depth > 0) {
        return Optional.of(new ForeignOperator(matcher.start(1), matcher.group(1), meant));
      }
    }
    return Optional.empty();
  }
}
