package exodx.knowledge.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits lists of tokens at signs that stand outside of all brackets. */
final class Tokens {
  private Tokens() {}

  static List<List<Token>> split(List<Token> tokens, Set<String> signs) {
    List<List<Token>> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += depth(token);
      if (depth == 0 && token.kind() == Token.Kind.SIGN && signs.contains(token.text())) {
        parts.add(tokens.subList(start, i));
        start = i + 1;
      }
    }
    parts.add(tokens.subList(start, tokens.size()));
    return parts;
  }

  static int depth(Token token) {
    if (token.kind() != Token.Kind.SIGN) {
      return 0;
    }
    return switch (token.text()) {
      case "(", "[", "{" -> 1;
      case ")", "]", "}" -> -1;
      default -> 0;
    };
  }

  /** Returns the index of the bracket that closes the one at an index, or the last index. */
  static int closing(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += depth(tokens.get(i));
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  /** True when one pair of brackets holds everything. */
  static boolean bracketed(List<Token> tokens) {
    return tokens.size() > 2 && tokens.get(0).is("(") && closing(tokens, 0) == tokens.size() - 1;
  }

  static String text(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::text).toList());
  }
}
