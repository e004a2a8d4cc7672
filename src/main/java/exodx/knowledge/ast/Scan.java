package exodx.knowledge.ast;

/** Steps through rule text from one word, quoted text, comment or sign to the next. */
public final class Scan {
  private Scan() {}

  /** Returns where the word, quoted text, comment or sign ends that begins here. */
  public static int skip(String text, int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return quoted(text, at);
    }
    if (isComment(text, at)) {
      boolean line = text.charAt(at + 1) == '/';
      int end = line ? text.indexOf('\n', at) : text.indexOf("*/", at + 2);
      return end < 0 ? text.length() : line ? end : end + 2;
    }
    return Math.max(at + 1, word(text, at));
  }

  /** True when a comment begins here. */
  static boolean isComment(String text, int at) {
    return text.startsWith("//", at) || text.startsWith("/*", at);
  }

  private static int quoted(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == text.charAt(open)) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** Returns where the word ends that begins here; the same place when no word does. */
  static int word(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns the next place that is not blank. */
  static int blanks(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns the place behind the bracket that closes the one that opens here. */
  static int closing(String text, int open) {
    int depth = 0;
    int i = open;
    while (i < text.length()) {
      depth += depth(text.charAt(i));
      int next = skip(text, i);
      if (depth == 0) {
        return next;
      }
      i = next;
    }
    return text.length();
  }

  /** Returns the place where more brackets are open than may be, or -1. */
  public static int tooDeep(String text, int deepest) {
    int depth = 0;
    int i = 0;
    while (i < text.length()) {
      depth = Math.max(0, depth + depth(text.charAt(i)));
      if (depth > deepest) {
        return i;
      }
      i = skip(text, i);
    }
    return -1;
  }

  private static int depth(char c) {
    return "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
  }
}
