package exodx.workbench;

import exodx.problem.Problem;
import exodx.problem.SourceText;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The change of a file that the hint of a problem advises. Hints that leave a choice, or need to be
 * thought about, have none.
 *
 * @param from where the text to be replaced begins
 * @param to where it ends
 * @param text what takes its place
 */
public record Fix(int from, int to, String text) {
  private static final Pattern WORD =
      Pattern.compile(
          "-[A-Za-z]+|\\w+<\\w+>|is\\s+not\\b|\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}|[@$]?[\\w$.]+(?:-\\w+)*|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'[^'\\n]*'|\\{[\\w.:]+}|[^\\w\\s]+");
  private static final String QUOTES = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019";
  private static final Pattern LINE = Pattern.compile("[^\\s#:](?:[^#\\n]|(?<! )#)*");
  private static final Pattern PLAIN = Pattern.compile("[^\\s,\\[\\]{}:#\"][^,\\[\\]{}#\\n]*");

  /** Returns the change that a problem advises, if it is clear. */
  public static Optional<Fix> of(Problem problem, String text) {
    String hint = problem.hint();
    if (hint == null || problem.line() < 1 || problem.code().equals("stray-file")) {
      return Optional.empty();
    }
    int at = new SourceText("", text).offset(problem.line(), problem.column());
    for (Form form : Form.values()) {
      Matcher matcher = form.pattern.matcher(hint);
      if (matcher.matches()) {
        return Optional.ofNullable(
            form.change.apply(new SourceLocation(problem, text, at), matcher));
      }
    }
    return Optional.empty();
  }

  /** Returns the text with the change. */
  public String applied(String whole) {
    return whole.substring(0, from) + text + whole.substring(to);
  }

  private record SourceLocation(Problem problem, String text, int at) {
    boolean yaml() {
      return String.valueOf(problem.file()).endsWith(".yaml");
    }

    int lineStart() {
      return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    }

    int lineEnd() {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }

    String indentation() {
      int end = lineStart();
      while (end < lineEnd() && Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      return text.substring(lineStart(), end);
    }

    /** The word, quoted text or sign that stands at the place. */
    Fix word(String instead) {
      boolean quoted = at < text.length() && "\"'".indexOf(text.charAt(at)) >= 0;
      boolean plain = yaml() && !quoted && at < text.length() && "@{".indexOf(text.charAt(at)) < 0;
      Matcher word =
          (plain ? inBrackets() ? PLAIN : LINE : WORD).matcher(text).region(at, text.length());
      if (!word.lookingAt()) {
        return new Fix(at, at, instead);
      }
      int end = at + word.group().stripTrailing().length();
      if (plain) {
        Matcher key = Pattern.compile(":(?:\\s|$)").matcher(word.group());
        end = key.find() ? at + key.start() : end;
      }
      boolean path = instead.matches("[A-Z]\\w*\\.\\w+|LocalDate\\.of.*|true|false|null|\\d+");
      return quoted && !path && !instead.startsWith("\"")
          ? new Fix(at + 1, end - 1, instead)
          : new Fix(at, trimmed(end, instead), instead);
    }

    /** True inside of a list or an object that is written in brackets on this line. */
    private boolean inBrackets() {
      String before = text.substring(lineStart(), at);
      return before.indexOf('{') >= 0 || before.indexOf('[') >= 0;
    }

    /** A path that is only in part wrong: the part at the place ends at the next dot. */
    private int trimmed(int end, String instead) {
      int dot = text.substring(at, end).indexOf('.');
      return dot > 0 && instead.indexOf('.') < 0 && !yaml() ? at + dot : end;
    }

    /** A value that takes the rest of its line, as outside of brackets. */
    Fix scalar(String instead) {
      Matcher comment = Pattern.compile("\\s+#.*|\\s+$").matcher(text).region(at, lineEnd());
      return new Fix(at, comment.find() ? comment.start() : lineEnd(), instead);
    }

    /** A key whose colon is missing, or is an equals sign. */
    Fix key(String key) {
      Matcher equal = Pattern.compile(" *=").matcher(text);
      int end = at + key.length() - 1;
      return new Fix(at, equal.region(end, lineEnd()).lookingAt() ? equal.end() : end, key);
    }

    /** A name with its value inside of brackets. */
    Fix pair(String pair) {
      Matcher old = Pattern.compile("[^,}\\]\\n]+").matcher(text).region(at, lineEnd());
      return new Fix(at, old.lookingAt() ? at + old.group().stripTrailing().length() : at, pair);
    }

    Fix backslashes() {
      String line = text.substring(at, lineEnd());
      return new Fix(at, lineEnd(), line.replaceAll("(?<!\\\\)\\\\(?=[A-Za-z])", "\\\\\\\\"));
    }

    Fix withoutQuotes() {
      return new Fix(
          lineStart(), lineEnd(), text.substring(lineStart(), lineEnd()).replace("\"", ""));
    }

    Fix nameInQuotes() {
      String name = text.substring(at, lineEnd()).stripTrailing();
      return new Fix(at, at + name.length(), "\"" + name + "\"");
    }

    Fix line(String added, boolean above) {
      int place = above ? lineStart() : lineEnd();
      return new Fix(place, place, above ? added + "\n" : "\n" + added);
    }

    Fix inQuotes() {
      int start = at;
      if (yaml()) {
        Matcher value = Pattern.compile("(?m)^\\s*(?:- +)*[\\w./-]+: +").matcher(text);
        value.region(lineStart(), lineEnd());
        start = value.lookingAt() ? value.end() : at;
        String plain = text.substring(start, lineEnd()).stripTrailing();
        String escaped = plain.replace("\\", "\\\\").replace("\"", "\\\"");
        return new Fix(start, start + plain.length(), "\"" + escaped + "\"");
      }
      int end = text.lastIndexOf(')', lineEnd());
      return new Fix(start, end, "\"" + text.substring(start, end) + "\"");
    }

    Fix closing(String sign) {
      int end = at + text.substring(at, lineEnd()).stripTrailing().length();
      boolean drl = !yaml() && sign.equals("\"");
      Matcher tail = Pattern.compile("\\s*[)}\\]]*[;,]?$").matcher(text.substring(at, end));
      int place = drl && tail.find() ? at + tail.start() : end;
      return new Fix(place, place, sign);
    }

    Fix indented(int wanted) {
      return new Fix(lineStart(), lineStart() + indentation().length(), " ".repeat(wanted));
    }

    /** All quotes of the line that are not straight: mostly they come in pairs. */
    Fix quotes() {
      int end = lineEnd();
      while (end > at + 1 && QUOTES.indexOf(text.charAt(end - 1)) < 0) {
        end--;
      }
      return new Fix(at, end, text.substring(at, end).replaceAll("[" + QUOTES + "]", "\""));
    }

    Fix semicolon() {
      return new Fix(at, at, ";");
    }

    /** The bracket belongs before what ends the condition or the conclusion. */
    Fix bracket() {
      int end = at + text.substring(at, lineEnd()).stripTrailing().length();
      int place = end > at && text.charAt(end - 1) == ';' ? end - 1 : end;
      return new Fix(place, place, ")");
    }
  }

  /** What hints say, and what somebody does who follows them. */
  @SuppressWarnings("ImmutableEnumChecker") // the changes hold nothing
  private enum Form {
    MEANT_PLACEHOLDER("you meant (\\{.+})\\?", (s, m) -> s.word(m.group(1))),
    OPERATOR(
        "write (==|!=|<=|>=|&&|\\|\\||<|>|(?:not )?(?:matches|contains|in)|not|!)",
        (s, m) -> s.word(m.group(1))),
    MEANT("you meant \"?([^\"]+?)\"?\\?", (s, m) -> s.word(m.group(1))),
    STRAIGHT_QUOTE("write a straight quote, \"", (s, m) -> s.quotes()),
    BLANK("write a normal blank", (s, m) -> new Fix(s.at, s.at + 1, " ")),
    HYPHEN("write a hyphen, -", (s, m) -> new Fix(s.at, s.at + 1, "-")),
    PLAIN_SIGN("write a plain bracket, (.)", (s, m) -> new Fix(s.at, s.at + 1, m.group(1))),
    UNSEEN("leave it out; it cannot be seen", (s, m) -> new Fix(s.at, s.at + 1, "")),
    BLANKS("write (\\d+) blanks?", (s, m) -> s.indented(s.problem.column() - 1 + number(m))),
    INDENT("indent it by (\\d+)", (s, m) -> s.indented(number(m))),
    BESIDE(
        "write (then|when|end|package \\w+;) above this line", (s, m) -> s.line(m.group(1), true)),
    BELOW("write (end) below this line", (s, m) -> s.line(m.group(1), false)),
    BEGIN("begin it with (package \\w+;)", (s, m) -> new Fix(0, 0, m.group(1) + "\n\n")),
    ENTRY("write - before it, .*", (s, m) -> new Fix(s.at - 2, s.at, "- ")),
    COLON("write ([a-z][A-Za-z-]*:)", (s, m) -> s.key(m.group(1))),
    LINE_OUT("leave the line out", (s, m) -> new Fix(s.lineStart(), s.lineEnd(), "")),
    BACKSLASHES("write two backslashes", (s, m) -> s.backslashes()),
    PAIR("write (?!name: value)([\\w-]+: \\S+)", (s, m) -> s.pair(m.group(1))),
    COMMENT_DRL("a comment begins with //", (s, m) -> new Fix(s.at, s.at + 1, "//")),
    COMMENT_YAML("a comment begins with #", (s, m) -> new Fix(s.at, s.at + 2, "#")),
    COLON_BEFORE("write : before it", (s, m) -> new Fix(s.at, s.at, ": ")),
    COMMA_OUT("leave the comma out", (s, m) -> new Fix(s.at, s.at + 1, "")),
    QUOTES_OUT("leave the quotes out", (s, m) -> s.withoutQuotes()),
    NAME_IN_QUOTES("put the name in quotes", (s, m) -> s.nameInQuotes()),
    SEMICOLON("write \";\" behind (?:it|the conclusion)", (s, m) -> s.semicolon()),
    BRACKET("add \"\\)\" behind it", (s, m) -> s.bracket()),
    CLOSING("add (.) (?:behind it|at its end)", (s, m) -> s.closing(m.group(1))),
    GLUED("add a blank behind it", (s, m) -> new Fix(s.at + 1, s.at + 1, " ")),
    COMMA("a comma is missing before it", (s, m) -> comma(s)),
    QUOTES("put (?:the text|all of it) in (?:double )?quotes", (s, m) -> s.inQuotes()),
    AND("write a comma, or &&", (s, m) -> new Fix(s.at, s.at + 3, "&&")),
    PACKAGE("write package (\\w+);", (s, m) -> s.word(m.group(1))),
    ANNOTATION(
        "write (@\\w+\\((?:\"[^\"]*\"|[^)]*)\\)).*",
        (s, m) -> new Fix(s.lineStart() + s.indentation().length(), s.lineEnd(), m.group(1))),
    VALUE(
        "write (true|false|null|=>|[A-Z][a-z]+-[A-Z][a-z]+|\\d+|insertLogical|new \\w+|\"[^\"]*\""
            + "|LocalDate\\.of\\([^)]*\\))",
        (s, m) -> s.word(m.group(1))),
    LIST("write (\\[.*])", (s, m) -> s.inBrackets() ? s.pair(m.group(1)) : s.scalar(m.group(1))),
    DASH("write - in front of it", (s, m) -> new Fix(s.at, s.at, "- ")),
    ADD_KEY("add ([\\w-]+):", (s, m) -> null);

    private final Pattern pattern;
    private final BiFunction<SourceLocation, MatchResult, Fix> change;

    Form(String pattern, BiFunction<SourceLocation, MatchResult, Fix> change) {
      this.pattern = Pattern.compile(pattern);
      this.change = change;
    }

    private static int number(MatchResult match) {
      return Integer.parseInt(match.group(1));
    }

    private static Fix comma(SourceLocation spot) {
      int end = spot.at;
      while (end > 0 && Character.isWhitespace(spot.text.charAt(end - 1))) {
        end--;
      }
      return new Fix(end, end, ",");
    }
  }
}
