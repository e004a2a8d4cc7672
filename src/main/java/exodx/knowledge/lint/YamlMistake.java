package exodx.knowledge.lint;

import exodx.knowledge.KnowledgeFile;
import exodx.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in the words of whoever writes it why a file is no YAML. The parser stumbles later than the
 * mistake was made, so the usual ones are looked for in the lines up to there.
 */
final class YamlMistake {
  private static final Pattern KEY = Pattern.compile("( *)((?:- +)*)([\\w./-]+):(?: +(.*))?");
  private static final Pattern BLOCK = Pattern.compile(".*: *[|>][-+]?\\d*\\s*");
  private static final Pattern NO_COLON =
      Pattern.compile(" *(?:- +)?([a-z][A-Za-z-]*)(?: +[^:]*)?");
  private static final Pattern QUOTED =
      Pattern.compile("(?s)\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^']|'')*+'");
  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'");

  private final KnowledgeFile file;
  private final List<String> lines;
  private final Problem parser;

  private YamlMistake(KnowledgeFile file, Problem parser) {
    this.file = file;
    this.lines = file.text().lines().toList();
    this.parser = parser;
  }

  /**
   * Explains why the parser stopped.
   *
   * @param parser what it said
   */
  static Problem of(KnowledgeFile file, Problem parser) {
    YamlMistake mistake = new YamlMistake(file, parser);
    if (file.text().lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
      return mistake.at(1, 1, "the file holds nothing", "write something, or remove the file");
    }
    return mistake
        .duplicate()
        .or(mistake::scanned)
        .orElseGet(
            () ->
                mistake.at(
                    Math.max(1, parser.line()),
                    Math.max(1, parser.column()),
                    parser.message(),
                    "look for a missing quote, colon or blank on this line or the one before"));
  }

  private Problem at(int line, int column, String message, String hint) {
    return Problem.at("yaml", file.source(), line, column, message, hint);
  }

  private Problem at(int i, Slip slip) {
    return at(i + 1, slip.offset() + 1, slip.message(), slip.hint());
  }

  /** A key that stands twice: of the next entry of a list, when each entry begins with it. */
  private Optional<Problem> duplicate() {
    Matcher found = DUPLICATE.matcher(parser.message());
    if (!found.find() || parser.line() < 1) {
      return Optional.empty();
    }
    String key = found.group(1);
    String line = lines.get(parser.line() - 1);
    Matcher name = Pattern.compile("\\b" + Pattern.quote(key) + "\\s*:").matcher(line);
    int last = -1;
    while (name.find() && (last < 0 || name.start() < parser.column())) {
      last = name.start();
    }
    int column = Math.max(0, last) + 1;
    boolean entry =
        lines.subList(0, parser.line() - 1).stream()
            .anyMatch(
                before -> before.startsWith(" ".repeat(Math.max(0, column - 3)) + "- " + key));
    return Optional.of(
        at(
            parser.line(),
            column,
            "\"" + key + "\" stands twice",
            entry ? "write - before it, for the next entry of the list" : "leave one of them out"));
  }

  private Optional<Problem> scanned() {
    int block = -1;
    int last = parser.line() < 1 ? lines.size() : Math.min(lines.size(), parser.line() + 1);
    for (int i = 0; i < last; i++) {
      String line = lines.get(i);
      int indent = indent(line);
      if (line.isBlank() || (block >= 0 && indent > block)) {
        continue;
      }
      block = BLOCK.matcher(line).matches() ? indent : -1;
      Optional<Problem> problem = line(i, line, indent);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> line(int i, String line, int indent) {
    if (line.charAt(indent) == '\t') {
      return tab(i, indent);
    }
    Optional<Problem> odd = Slip.character(line.substring(0, indent + 1)).map(one -> at(i, one));
    if (odd.isPresent() || line.startsWith("#", indent)) {
      return odd;
    }
    if (line.startsWith("//", indent)) {
      return Optional.of(
          at(i + 1, indent + 1, "\"//\" is not expected here", "a comment begins with #"));
    }
    Optional<Problem> slip = Slip.inLine(line, i == 0).map(one -> at(i, one));
    if (slip.isPresent()) {
      return slip;
    }
    if (dashFollows(i, indent) && line.matches("\\s*[^-\\s].*: +\\S.*")) {
      return Optional.of(
          at(i + 1, indent + 1, "an entry of a list begins with a dash", "write - in front of it"));
    }
    Matcher key = KEY.matcher(line);
    if (key.matches()) {
      String value = key.group(4) == null ? "" : key.group(4).stripTrailing();
      return value.isEmpty()
          ? indented(i, indent)
          : value(i, line.indexOf(value, key.end(3)), value).or(() -> indented(i, indent));
    }
    return words(i, line).or(() -> indented(i, indent));
  }

  private Optional<Problem> tab(int i, int indent) {
    int wanted =
        lines.stream()
            .skip(i + 1L)
            .filter(next -> !next.isBlank() && !next.strip().startsWith("#"))
            .findFirst()
            .map(YamlMistake::indent)
            .orElse(indent + 2);
    int blanks = Math.max(wanted - indent, 1);
    return Optional.of(
        at(
            i + 1,
            indent + 1,
            "a tab is not expected here",
            blanks == 1 ? "write 1 blank" : "write " + blanks + " blanks"));
  }

  /** A line that is no key with its value, or whose key does not look like one. */
  private Optional<Problem> words(int i, String line) {
    Matcher word = NO_COLON.matcher(line);
    if (word.matches() && i + 1 >= parser.line() - 1 && !continues(i)) {
      return Optional.of(
          at(
              i + 1,
              word.start(1) + 1,
              "\"" + word.group(1) + "\" has no colon",
              "write " + word.group(1) + ":"));
    }
    return Optional.empty();
  }

  /** True when a line may go on with the text of the line before. */
  private boolean continues(int i) {
    return i > 0
        && indent(lines.get(i)) > indent(lines.get(i - 1))
        && !lines.get(i - 1).stripTrailing().endsWith(":");
  }

  private Optional<Problem> value(int i, int at, String value) {
    char first = value.charAt(0);
    String inQuotes = "put the text in double quotes";
    if (first == '"' || first == '\'') {
      Matcher quoted = QUOTED.matcher(value);
      int close = quoted.lookingAt() ? quoted.end() - 1 : -1;
      if (close < 0 && i + 1 >= parser.line() - 1) {
        return Optional.of(
            at(i + 1, at + 1, "the text has no closing quote", "add " + first + " at its end"));
      }
      String rest = close < 0 ? "" : value.substring(close + 1).strip();
      return rest.isEmpty() || ",]}#".indexOf(rest.charAt(0)) >= 0
          ? Optional.empty()
          : Optional.of(
              at(i + 1, at + 1, "the quotes end before the text does", "put all of it in quotes"));
    }
    if ("@`%&*!|>".indexOf(first) >= 0 && !value.matches("[|>][-+]?\\d*")) {
      return Optional.of(at(i + 1, at + 1, "a text cannot begin with \"" + first + "\"", inQuotes));
    }
    if (first == '{' || first == '[') {
      return flow(i, at, value, first);
    }
    int colon = value.indexOf(": ");
    int comment = value.indexOf(" #");
    if (colon >= 0 && (comment < 0 || comment > colon)) {
      return Optional.of(
          at(i + 1, at + colon + 1, "a colon is not expected inside of a text", inQuotes));
    }
    return Optional.empty();
  }

  private Optional<Problem> flow(int i, int at, String value, char open) {
    char close = open == '{' ? '}' : ']';
    int end = value.lastIndexOf(close);
    if (end < 0 && i + 1 >= parser.line() - 1) {
      return Optional.of(
          at(i + 1, at + 1, "this bracket is not closed", "add " + close + " at its end"));
    }
    String rest = end < 0 ? "" : value.substring(end + 1).strip();
    boolean placeholder = value.matches("\\{[\\w.:]+}\\s*[^\\s#].*");
    return placeholder || (!rest.isEmpty() && rest.charAt(0) != '#')
        ? Optional.of(
            at(
                i + 1,
                at + 1,
                "a text cannot begin with \"" + open + "\"",
                "put the text in double quotes"))
        : Optional.empty();
  }

  /** A line that stands neither under the line before nor beside one of those above it. */
  private Optional<Problem> indented(int i, int indent) {
    if (i + 1 < parser.line() - 1) {
      return Optional.empty();
    }
    int above = previous(i);
    if (above < 0 || lines.get(i).startsWith("- ", indent)) {
      return Optional.empty();
    }
    int deepest = column(lines.get(above));
    if (indent <= deepest
        && BLOCK.matcher(lines.get(above)).matches()
        && !KEY.matcher(lines.get(i)).matches()) {
      return Optional.of(misplaced(i, indent, deepest + 2));
    }
    boolean opens = lines.get(above).stripTrailing().endsWith(":");
    if (indent > deepest && !opens) {
      return Optional.of(misplaced(i, indent, deepest));
    }
    int nearest = -1;
    for (int k = above; k >= 0; k--) {
      if (!lines.get(k).isBlank() && !lines.get(k).strip().startsWith("#")) {
        int beside = column(lines.get(k));
        if (beside == indent) {
          return Optional.empty();
        }
        nearest =
            nearest < 0 || Math.abs(beside - indent) < Math.abs(nearest - indent)
                ? beside
                : nearest;
      }
    }
    return indent < deepest ? Optional.of(misplaced(i, indent, nearest)) : Optional.empty();
  }

  private Problem misplaced(int i, int indent, int wanted) {
    return at(
        i + 1,
        indent + 1,
        "this line is indented by " + indent + ", which fits none of those above it",
        "indent it by " + wanted);
  }

  private boolean dashFollows(int i, int indent) {
    return i + 1 < lines.size() && lines.get(i + 1).startsWith(" ".repeat(indent) + "- ");
  }

  private int previous(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (!lines.get(k).isBlank() && !lines.get(k).strip().startsWith("#")) {
        return k;
      }
    }
    return -1;
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() - 1 && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Returns where the key of a line stands, behind the dash of a list. */
  private static int column(String line) {
    int at = indent(line);
    while (line.startsWith("- ", at)) {
      at += 2;
    }
    return at;
  }
}
