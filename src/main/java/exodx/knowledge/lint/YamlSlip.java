package exodx.knowledge.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A slip in one line that is no YAML, whatever stands around it.
 *
 * @param column 1-based column where it stands
 * @param message what it is
 * @param hint what to write
 */
record YamlSlip(int column, String message, String hint) {
  private record Kind(Pattern line, String message, String hint) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              Pattern.compile("(<{7}|={7}|>{7})(?: .*)?"), ForeignSign.UNMERGED, ForeignSign.MERGE),
          new Kind(
              Pattern.compile("(rule \"|declare \\w|package \\w+;).*"),
              "rules and types are not expected here",
              "write them into a file that ends in .drl"),
          new Kind(
              Pattern.compile(" *(?:- +)?[\\w-]+:(\\t).*"),
              "a tab is not expected here",
              "write a normal blank"),
          new Kind(
              Pattern.compile(" *(-)[A-Za-z][\\w-]*:(?: .*)?"),
              "a blank is missing behind the dash",
              "add a blank behind it"),
          new Kind(
              Pattern.compile(" *(?:- +)?([a-z][A-Za-z-]*) *=(?!=) *[^:]*"),
              "\"%s\" has no colon",
              "write %s:"),
          new Kind(
              Pattern.compile(" *(?:- +)?[a-z][A-Za-z-]*(:)[^\\s:/].*"),
              "a blank is missing behind the colon",
              "add a blank behind it"));

  /**
   * Finds it.
   *
   * @param first true for the first line of the file, where a document may begin
   */
  static Optional<YamlSlip> in(String line, boolean first) {
    if (!first && line.stripTrailing().equals("---")) {
      return Optional.of(
          new YamlSlip(
              1, "a second document begins here, and a file holds one", "leave the line out"));
    }
    for (Kind kind : KINDS) {
      Matcher matcher = kind.line.matcher(line);
      if (matcher.matches()) {
        String word = matcher.group(1);
        return Optional.of(
            new YamlSlip(
                matcher.start(1) + 1, kind.message.formatted(word), kind.hint.formatted(word)));
      }
    }
    return Optional.empty();
  }

  /** Returns where a quoted text ends, or -1 when it does not. */
  static int closing(String value, char quote) {
    for (int k = 1; k < value.length(); k++) {
      if (value.charAt(k) == '\\' && quote == '"') {
        k++;
      } else if (value.charAt(k) == quote) {
        if (quote == '\'' && k + 1 < value.length() && value.charAt(k + 1) == quote) {
          k++;
        } else {
          return k;
        }
      }
    }
    return -1;
  }
}
