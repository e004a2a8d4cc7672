package exodx.knowledge.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a pattern, which may bind a variable and may be made of parts.
 *
 * @param binding the variable it binds, or null
 * @param tokens all of it, without the binding
 * @param parts its parts: the comparisons and truth values that {@code &&} and {@code ||} join
 * @param alternatives true when parts are joined by {@code ||}
 */
record Condition(
    @Nullable Token binding, List<Token> tokens, List<Part> parts, boolean alternatives) {

  /**
   * A comparison, or a truth value when there is no operator.
   *
   * @param left what stands before the operator
   * @param operator as written, one blank between words; empty when there is none
   * @param at where the operator stands, or the truth value
   * @param right what stands behind it
   */
  record Part(List<Token> left, String operator, int at, List<Token> right) {
    boolean compares(String... operators) {
      return List.of(operators).contains(operator);
    }
  }

  private static final Set<String> SIGNS = Set.of("==", "!=", "<", ">", "<=", ">=", "=");
  private static final Set<String> WORDS =
      Set.of("in", "matches", "contains", "memberOf", "excludes", "soundslike", "str");

  static Condition of(List<Token> tokens) {
    Token binding = null;
    List<Token> rest = tokens;
    if (tokens.size() > 1 && tokens.get(1).is(":") && tokens.get(0).kind() == Token.Kind.NAME) {
      binding = tokens.get(0);
      rest = tokens.subList(2, tokens.size());
    }
    List<Part> parts = new ArrayList<>();
    collect(rest, parts);
    boolean alternatives = rest.stream().anyMatch(token -> token.is("||"));
    return new Condition(binding, rest, parts, alternatives);
  }

  private static void collect(List<Token> tokens, List<Part> parts) {
    for (List<Token> part : Tokens.split(tokens, Set.of("&&", "||"))) {
      if (Tokens.bracketed(part)) {
        collect(part.subList(1, part.size() - 1), parts);
      } else if (!part.isEmpty()) {
        parts.add(part(part));
      }
    }
  }

  private static Part part(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += Tokens.depth(token);
      boolean sign = token.kind() == Token.Kind.SIGN && SIGNS.contains(token.text());
      boolean word = token.kind() == Token.Kind.NAME && WORDS.contains(token.text()) && i > 0;
      if (depth == 0 && (sign || word)) {
        boolean not = i > 0 && tokens.get(i - 1).is("not");
        return new Part(
            tokens.subList(0, not ? i - 1 : i),
            (not ? "not " : "") + token.text(),
            not ? tokens.get(i - 1).offset() : token.offset(),
            tokens.subList(i + 1, tokens.size()));
      }
    }
    return new Part(tokens, "", tokens.get(0).offset(), List.of());
  }
}
