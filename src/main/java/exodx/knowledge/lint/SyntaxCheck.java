package exodx.knowledge.lint;

import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.sandbox.Blanked;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is wrong with the syntax of a file. The parser stumbles over a mistake later than it
 * was made and then over everything else, so the usual mistakes are looked for first, and one
 * problem a file is told.
 */
final class SyntaxCheck {
  private static final Pattern CHUNK = Pattern.compile("(?m)^\\s*(rule|declare|query)\\b");
  private static final Pattern WHEN = Pattern.compile("(?m)^\\s*when\\b|\\bwhen\\s*$");
  private static final Pattern THEN = Pattern.compile("(?m)^\\s*then\\b|\\bthen\\s*$");
  private static final Pattern END = Pattern.compile("(?m)^\\s*end\\b|\\bend\\s*;?\\s*$");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?m)^\\s*(salience|no-loop|agenda-group|dialect|timer|lock-on-active)\\b");

  private static final Set<String> BEGINS =
      Set.of("rule", "declare", "query", "function", "import", "global", "package", "end");

  private final KnowledgeFile file;
  private final String text;

  private SyntaxCheck(KnowledgeFile file) {
    this.file = file;
    this.text = Blanked.strings(file.text());
  }

  /** Returns the first mistake of a file that the parser cannot read. */
  static Optional<Problem> first(KnowledgeFile file) {
    List<Problem> parser = DrlSources.problems(file);
    if (parser.isEmpty()) {
      return Optional.empty();
    }
    SyntaxCheck check = new SyntaxCheck(file);
    return Optional.of(
        check
            .character()
            .or(check::quote)
            .or(check::chunks)
            .or(check::operator)
            .or(check::between)
            .orElseGet(() -> check.worded(parser.get(0))));
  }

  private Problem at(int offset, String message, String hint) {
    return Problem.at("syntax", file.source(), offset, message, hint);
  }

  private Optional<Problem> character() {
    return OddCharacter.first(text)
        .map(odd -> at(odd.offset(), odd.message(), odd.hint()))
        .or(this::hash);
  }

  private Optional<Problem> operator() {
    return ForeignOperator.first(text)
        .map(
            found ->
                at(
                    found.offset(),
                    "\"" + found.written() + "\" is no comparison",
                    "write " + found.meant()));
  }

  private Optional<Problem> hash() {
    Matcher comment = Pattern.compile("(?m)^\\s*(#)").matcher(text);
    return comment.find()
        ? Optional.of(
            at(comment.start(1), "\"#\" is not expected here", "a comment begins with //"))
        : Optional.empty();
  }

  private Optional<Problem> quote() {
    return Token.of(file.text(), 0, file.text().length()).stream()
        .filter(token -> token.is("\""))
        .findFirst()
        .map(token -> at(token.offset(), "the text has no closing quote", "add \" behind it"));
  }

  private Optional<Problem> chunks() {
    Matcher matcher = CHUNK.matcher(text);
    int from = -1;
    String kind = "";
    while (matcher.find()) {
      Optional<Problem> problem = chunk(kind, from, matcher.start(1));
      if (problem.isPresent()) {
        return problem;
      }
      from = matcher.start(1);
      kind = matcher.group(1);
    }
    return chunk(kind, from, text.length());
  }

  private Optional<Problem> chunk(String kind, int from, int to) {
    if (from < 0) {
      return Optional.empty();
    }
    String chunk = text.substring(from, to);
    List<Token> tokens = Token.of(text, from, to);
    if (!END.matcher(chunk).find()) {
      // The mistake is where the word is missing, not where the rule begins.
      int last = tokens.get(tokens.size() - 1).offset();
      return Optional.of(
          at(last, named(kind, from) + " has no \"end\"", "write end below this line"));
    }
    return kind.equals("rule")
        ? ofRule(from, chunk, tokens).or(() -> brackets(from, to))
        : brackets(from, to);
  }

  private Optional<Problem> ofRule(int from, String chunk, List<Token> tokens) {
    Matcher then = THEN.matcher(chunk);
    Matcher when = WHEN.matcher(chunk);
    if (!then.find()) {
      int at = chunk.indexOf("insertLogical");
      return Optional.of(
          at(
              from + Math.max(0, at),
              named("rule", from) + " has no \"then\"",
              at < 0 ? "write then before insertLogical" : "write then above this line"));
    }
    if (!when.find() || when.start() > then.start()) {
      return Optional.of(
          at(
              behindAnnotations(tokens),
              named("rule", from) + " has no \"when\"",
              "write when above this line"));
    }
    Matcher attribute = ATTRIBUTE.matcher(chunk);
    if (attribute.find() && chunk.indexOf('@', attribute.end()) > 0) {
      return Optional.of(
          at(
              from + attribute.start(1),
              "\"" + attribute.group(1) + "\" has no place in rules",
              "leave it out"));
    }
    return Optional.empty();
  }

  /** Calls a part of the file by the name that stands in its first line. */
  private String named(String kind, int from) {
    List<Token> words = Token.of(file.text(), from, file.text().length());
    boolean name = words.size() > 1 && words.get(1).kind() != Token.Kind.SIGN;
    return "the " + kind + (name ? " " + words.get(1).text() : "");
  }

  private static int behindAnnotations(List<Token> rule) {
    int at = Math.min(2, rule.size() - 1);
    while (at + 2 < rule.size() && rule.get(at).is("@")) {
      at = rule.get(at + 2).is("(") ? Tokens.closing(rule, at + 2) + 1 : at + 2;
    }
    return rule.get(Math.min(at, rule.size() - 1)).offset();
  }

  /** A word between two rules that begins nothing. */
  private Optional<Problem> between() {
    Matcher end = Pattern.compile("(?m)^\\s*end\\b").matcher(text);
    while (end.find()) {
      List<Token> rest = Token.of(text, end.end(), text.length());
      int next = !rest.isEmpty() && rest.get(0).is(";") ? 1 : 0;
      if (rest.size() > next && !BEGINS.contains(rest.get(next).text())) {
        Token token = rest.get(next);
        return Optional.of(
            at(
                token.offset(),
                "\"" + token.text() + "\" is not expected here",
                "a rule begins with rule, a type with declare"));
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> brackets(int from, int to) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        open.push(i);
      } else if (c == ')' && open.isEmpty()) {
        return Optional.of(at(i, "this bracket closes nothing", "remove it, or open one before"));
      } else if (c == ')') {
        open.pop();
      }
    }
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(at(open.getLast(), "this bracket is not closed", "add \")\" behind it"));
  }

  private Problem worded(Problem parser) {
    int offset = file.source().offset(parser.line(), parser.column());
    List<Token> rest = Token.of(file.text(), offset, file.text().length());
    Token here = rest.isEmpty() ? null : rest.get(0);
    String message =
        here == null ? "the file ends too early" : "\"" + here.text() + "\" is not expected here";
    String hint = "a word, a bracket or an \"end\" is missing just before it";
    List<Token> before = Token.of(file.text(), 0, offset);
    Token last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean value =
        last != null && (last.kind() != Token.Kind.SIGN || Set.of(")", "]").contains(last.text()));
    if (here != null && here.is("=")) {
      return Problem.at(
          "single-equals",
          file.source(),
          parser.line(),
          parser.column(),
          "\"=\" does not compare",
          "you meant \"==\"?");
    }
    if (here != null && here.is("or") && inBrackets(offset)) {
      hint = "write ||";
    } else if (here != null && here.is("and") && inBrackets(offset)) {
      hint = "write a comma, or &&";
    } else if (here != null && here.is(":") && behindAnnotation(before)) {
      hint = "write the value of an annotation in brackets, @role(WARN)";
    } else if (here != null && here.kind() == Token.Kind.NAME && last != null && last.is("no")) {
      return at(last.offset(), "\"no\" is not expected here", "you meant \"not\"?");
    } else if (here != null && here.kind() == Token.Kind.NAME && value && inBrackets(offset)) {
      hint = "a comma is missing before it";
    } else if (here != null
        && here.kind() == Token.Kind.NAME
        && DidYouMean.nearest(here.text(), BEGINS).isPresent()) {
      hint = DidYouMean.hint(here.text(), BEGINS);
    } else if (here != null && here.is("@")) {
      hint = "annotations stand between the name of the rule and when";
    }
    return Problem.at("syntax", file.source(), parser.line(), parser.column(), message, hint);
  }

  private static boolean behindAnnotation(List<Token> before) {
    int last = before.size() - 1;
    return last > 0 && before.get(last - 1).is("@");
  }

  private boolean inBrackets(int offset) {
    int depth = 0;
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth > 0;
  }
}
