package exodx.knowledge.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word or sign of a rule.
 *
 * @param kind what it is
 * @param text as written, quotes of a text included
 * @param offset where it stands in its file
 */
record Token(Kind kind, String text, int offset) {
  /** What a token is. */
  enum Kind {
    NAME,
    TEXT,
    NUMBER,
    SIGN
  }

  private static final List<Kind> GROUPS = List.of(Kind.NAME, Kind.TEXT, Kind.NUMBER, Kind.SIGN);
  private static final Pattern PARTS =
      Pattern.compile(
          "\\s+|//[^\\n]*|/\\*.*?\\*/"
              + "|([A-Za-z_$][A-Za-z0-9_$]*)"
              + "|(\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+')"
              + "|(\\d[\\d_]*(?:\\.\\d+)?[LlDdFf]?)"
              + "|(!\\.|&&|\\|\\||==|!=|<=|>=|->|::|\\+\\+|--|\\+=|.)",
          Pattern.DOTALL);

  static List<Token> of(String text, int from, int to) {
    return read(text, from, to, Integer.MAX_VALUE, false);
  }

  /** Returns the next words or signs, at most so many. */
  static List<Token> next(String text, int from, int most) {
    return read(text, from, text.length(), most, false);
  }

  /** Returns what stands from an opening bracket to the one that closes it, or to the end. */
  static List<Token> bracket(String text, int from) {
    return read(text, from, text.length(), Integer.MAX_VALUE, true);
  }

  private static List<Token> read(String text, int from, int to, int most, boolean bracket) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = PARTS.matcher(text);
    matcher.region(Math.max(0, from), Math.max(0, Math.min(to, text.length())));
    int depth = 0;
    while (tokens.size() < most && matcher.find()) {
      Kind kind = kind(matcher);
      if (kind != null) {
        Token token = new Token(kind, matcher.group(), matcher.start());
        tokens.add(token);
        depth += Tokens.depth(token);
        if (bracket && depth == 0) {
          break;
        }
      }
    }
    return tokens;
  }

  /** Returns nothing for space. */
  private static @Nullable Kind kind(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.start(group) >= 0) {
        return GROUPS.get(group - 1);
      }
    }
    return null;
  }

  boolean is(String sign) {
    return kind != Kind.TEXT && text.equals(sign);
  }

  boolean isVariable() {
    return kind == Kind.NAME && text.startsWith("$");
  }

  int end() {
    return offset + text.length();
  }

  /** Returns what stands between the quotes. */
  String unquoted() {
    return kind == Kind.TEXT
        ? text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : text;
  }
}
