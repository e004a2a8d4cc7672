package exodx.knowledge.lint;

import exodx.knowledge.KnowledgeFile;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says from the words around it why the parser did not go on. */
final class ParserStop {
  /** What begins a part of a file, and what ends it. */
  static final Set<String> BEGINS =
      Set.of("rule", "declare", "query", "function", "import", "global", "package", "end");

  private static final Set<String> COMPARED = Set.of("==", "!=", "<", ">", "<=", ">=");

  private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\b");
  private static final Pattern ENUM =
      Pattern.compile("(?s)declare\\s+enum\\s+\\w+\\s+([^;]*?)\\s*\\bend\\b");

  private final KnowledgeFile file;
  private final String text;
  private final int offset;
  private final List<Token> before;
  private final @Nullable Token here;
  private final @Nullable Token last;

  private ParserStop(KnowledgeFile file, String text, Problem parser) {
    this.file = file;
    this.text = text;
    this.offset = file.source().offset(parser.line(), parser.column());
    List<Token> rest = Token.of(file.text(), offset, file.text().length());
    this.here = rest.isEmpty() ? null : rest.get(0);
    this.before = Token.of(file.text(), 0, offset);
    this.last = before.isEmpty() ? null : before.get(before.size() - 1);
  }

  /**
   * Explains why the parser stopped.
   *
   * @param text the file with blanks for quoted texts and comments
   * @param parser what it said
   */
  static Problem of(KnowledgeFile file, String text, Problem parser) {
    return new ParserStop(file, text, parser).problem();
  }

  private Problem at(int place, String message, @Nullable String hint) {
    return Problem.at("syntax", file.source(), place, message, hint);
  }

  private Problem problem() {
    Token stop = here;
    if (stop == null) {
      return at(
          offset,
          "the file ends too early",
          "a word, a bracket or an \"end\" is missing just before it");
    }
    if (stop.is("=")) {
      return Problem.at(
          "single-equals", file.source(), offset, "\"=\" does not compare", "you meant \"==\"?");
    }
    if (stop.is("package")) {
      return at(offset, "the package stands below something else", "move this line to the top");
    }
    Matcher day = DAY.matcher(file.text());
    if (day.region(Math.max(0, offset - 10), file.text().length()).find()
        && day.start() <= offset
        && day.end() >= offset) {
      return at(
          day.start(),
          "a day is not written like this",
          ComparisonCheck.day(day.group(3) + "-" + day.group(2) + "-" + day.group(1)));
    }
    Problem declared = inDeclaration(stop);
    return declared == null ? inRule(stop) : declared;
  }

  /** A field or the words of an enum. */
  private @Nullable Problem inDeclaration(Token stop) {
    int begin =
        Math.max(text.lastIndexOf("\ndeclare", offset), text.startsWith("declare") ? 0 : -1);
    if (begin < text.lastIndexOf("\nrule", offset) || begin < 0) {
      return null;
    }
    Matcher open = ENUM.matcher(text);
    boolean words = text.startsWith("declare enum", text.charAt(begin) == '\n' ? begin + 1 : begin);
    if (words && stop.kind() == Token.Kind.TEXT) {
      return at(stop.offset(), "the words of an enum have no quotes", "leave the quotes out");
    }
    if (open.region(begin, text.length()).find() && open.start() <= begin + 1) {
      return at(open.end(1), "a semicolon is missing", "write \";\" behind it");
    }
    return stop.kind() == Token.Kind.NAME && last != null && last.kind() == Token.Kind.NAME
        ? at(stop.offset(), "\"" + stop.text() + "\" is not expected here", "write : before it")
        : null;
  }

  private Problem inRule(Token stop) {
    String message = "\"" + stop.text() + "\" is not expected here";
    if (last != null && last.is("no") && stop.kind() == Token.Kind.NAME) {
      return at(last.offset(), "\"no\" is not expected here", "you meant \"not\"?");
    }
    if (last != null && last.is(",") && stop.is(")")) {
      return at(last.offset(), "\",\" is not expected here", "leave the comma out");
    }
    if (last != null && last.is("-") && stop.is("not")) {
      return at(last.offset(), "\"-not\" is not expected here", "write not");
    }
    if (stop.is("-") && file.text().startsWith("-not", offset)) {
      return at(offset, "\"-not\" is not expected here", "write not");
    }
    if (!inBrackets() && COMPARED.contains(stop.text())) {
      Token path = before.get(pathStart());
      return at(
          path.offset(),
          "\"" + path.text() + "\" is not expected here",
          "a condition is a type with its fields in brackets, Type( field == value )");
    }
    return at(offset, message, hint(stop));
  }

  /** Returns where the path in front of the stop begins, as in {@code user.name == ...}. */
  private int pathStart() {
    int at = Math.max(0, before.size() - 1);
    while (at > 1 && before.get(at - 1).is(".")) {
      at -= 2;
    }
    return at;
  }

  private String hint(Token stop) {
    boolean inside = inBrackets();
    boolean name = stop.kind() == Token.Kind.NAME;
    boolean value =
        last != null && (last.kind() != Token.Kind.SIGN || Set.of(")", "]").contains(last.text()));
    if (inside && stop.is("or")) {
      return "write ||";
    }
    if (inside && stop.is("and")) {
      return "write a comma, or &&";
    }
    if (stop.is(":") && behindAnnotation()) {
      return annotation();
    }
    if (name && value && inside) {
      return "a comma is missing before it";
    }
    if (stop.is(",") && last != null && last.is(")") && !inside) {
      return "leave the comma out";
    }
    if ((stop.is("[") || stop.is("{")) && last != null && last.kind() == Token.Kind.NAME) {
      return "conditions stand in round brackets, " + last.text() + "( ... )";
    }
    if (name && DidYouMean.nearest(stop.text(), BEGINS).isPresent()) {
      return DidYouMean.hint(stop.text(), BEGINS);
    }
    return stop.is("@")
        ? "annotations stand between the name of the rule and when"
        : "a word, a bracket or an \"end\" is missing just before it";
  }

  private boolean behindAnnotation() {
    int at = before.size() - 1;
    return at > 0 && before.get(at - 1).is("@");
  }

  /** How the annotation of this line is written, whose value stands behind a colon. */
  private String annotation() {
    int end = file.text().indexOf('\n', offset);
    String value = file.text().substring(offset + 1, end < 0 ? file.text().length() : end).strip();
    return "write @" + (last == null ? "" : last.text()) + "(" + value + ")";
  }

  private boolean inBrackets() {
    int depth = 0;
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth > 0;
  }
}
