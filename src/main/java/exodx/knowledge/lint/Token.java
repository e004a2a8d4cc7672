package exodx.knowledge.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<space>\\s+|//[^\\n]*|/\\*.*?\\*/)"
              + "|(?<text>\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+')"
              + "|(?<name>[A-Za-z_$][A-Za-z0-9_$]*)"
              + "|(?<number>\\d[\\d_]*(?:\\.\\d+)?[LlDdFf]?)"
              + "|(?<sign>!\\.|&&|\\|\\||==|!=|<=|>=|->|::|\\+\\+|--|\\+=|.)",
          Pattern.DOTALL);

  static List<Token> of(String text, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = PARTS.matcher(text);
    matcher.region(Math.max(0, from), Math.max(0, Math.min(to, text.length())));
    while (matcher.find()) {
      if (matcher.group("space") == null) {
        tokens.add(new Token(kind(matcher), matcher.group(), matcher.start()));
      }
    }
    return tokens;
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("text") != null) {
      return Kind.TEXT;
    }
    if (matcher.group("name") != null) {
      return Kind.NAME;
    }
    return matcher.group("number") != null ? Kind.NUMBER : Kind.SIGN;
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
