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
          "-[a-z]+|[@$]?[\\w$.]+(?:-\\w+)*|\"(?:[^\"\\\\\\n]|\\\\.)*\"|\\{[\\w.:]+}|[^\\w\\s]+");
  private static final String QUOTES = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019";
  private static final Pattern PLAIN = Pattern.compile("[^\\s,\\[\\]{}:#\"][^,\\[\\]{}#\\n]*");

  /** Returns the change that a problem advises, if it is clear. */
  public static Optional<Fix> of(Problem problem, String text) {
    String hint = problem.hint();
    if (hint == null || problem.line() < 1) {
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
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      boolean plain = yaml() && !quoted && at < text.length() && "@{".indexOf(text.charAt(at)) < 0;
      Matcher word = (plain ? PLAIN : WORD).matcher(text).region(at, text.length());
      if (!word.lookingAt()) {
        return new Fix(at, at, instead);
      }
      int end = at + word.group().stripTrailing().length();
      if (plain) {
        Matcher key = Pattern.compile(":(?:\\s|$)").matcher(word.group());
        end = key.find() ? at + key.start() : end;
      }
      boolean path = instead.matches("[A-Z]\\w*\\.\\w+|true|false|null|\\d+");
      return quoted && !path && !instead.startsWith("\"")
          ? new Fix(at + 1, end - 1, instead)
          : new Fix(at, trimmed(end, instead), instead);
    }

    /** A path that is only in part wrong: the part at the place ends at the next dot. */
    private int trimmed(int end, String instead) {
      int dot = text.substring(at, end).indexOf('.');
      return dot > 0 && instead.indexOf('.') < 0 && !yaml() ? at + dot : end;
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
    OPERATOR("write (==|!=|<=|>=|&&|\\|\\||<|>|matches|contains|!)", (s, m) -> s.word(m.group(1))),
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
    COLON(
        "write ([a-z][A-Za-z-]*:)",
        (s, m) -> new Fix(s.at, s.at + m.group(1).length() - 1, m.group(1))),
    COMMENT_DRL("a comment begins with //", (s, m) -> new Fix(s.at, s.at + 1, "//")),
    COMMENT_YAML("a comment begins with #", (s, m) -> new Fix(s.at, s.at + 2, "#")),
    SEMICOLON("write \";\" behind the conclusion", (s, m) -> s.semicolon()),
    BRACKET("add \"\\)\" behind it", (s, m) -> s.bracket()),
    CLOSING("add (.) (?:behind it|at its end)", (s, m) -> s.closing(m.group(1))),
    GLUED("add a blank behind it", (s, m) -> new Fix(s.at + 1, s.at + 1, " ")),
    COMMA("a comma is missing before it", (s, m) -> comma(s)),
    QUOTES("put (?:the text|all of it) in (?:double )?quotes", (s, m) -> s.inQuotes()),
    AND("write a comma, or &&", (s, m) -> new Fix(s.at, s.at + 3, "&&")),
    PACKAGE("write package (\\w+);", (s, m) -> s.word(m.group(1))),
    ANNOTATION(
        "write (@\\w+\\([^)]*\\)).*",
        (s, m) -> new Fix(s.lineStart() + s.indentation().length(), s.lineEnd(), m.group(1))),
    VALUE(
        "write (true|false|\\d+|not in|not"
            + " contains|==|!=|\\|\\||&&|insertLogical|\"[^\"]*\"|\\[.*])",
        (s, m) -> s.word(m.group(1))),
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
