package exodx.knowledge.lint;

import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.sandbox.Blanked;
import exodx.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is wrong with the syntax of a file. The parser stumbles over a mistake later than it
 * was made and then over everything else, so the usual mistakes are looked for first, and one
 * problem a file is told.
 */
final class SyntaxCheck {
  private static final Pattern CHUNK = Pattern.compile("(?m)^\\s*(rule|declare|query)\\b");
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
            .orElseGet(() -> ParserStop.of(file, check.text, parser.get(0))));
  }

  private Problem at(int offset, String message, String hint) {
    return Problem.at("syntax", file.source(), offset, message, hint);
  }

  private Optional<Problem> character() {
    return Slip.character(text)
        .or(() -> Slip.inRules(text, file.text()))
        .map(slip -> at(slip.offset(), slip.message(), slip.hint()));
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
    return from < 0
        ? Optional.empty()
        : new RuleOutline(file, text, kind, from, to).problem().or(() -> brackets(from, to));
  }

  /** A word between two rules that begins nothing. */
  private Optional<Problem> between() {
    Matcher end = Pattern.compile("(?m)^\\s*end\\b").matcher(text);
    while (end.find()) {
      List<Token> rest = Token.next(text, end.end(), 2);
      int next = !rest.isEmpty() && rest.get(0).is(";") ? 1 : 0;
      if (rest.size() > next && !ParserStop.BEGINS.contains(rest.get(next).text())) {
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
}
