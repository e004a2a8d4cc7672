package exodx.knowledge.sandbox;

/** A text whose quoted parts and comments are blanks, every other character in its place. */
public final class Blanked {
  private Blanked() {}

  /** Returns the text with blanks for quoted parts and comments; line breaks stay. */
  public static String strings(String text) {
    StringBuilder blanked = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c == '"' || c == '\'') {
        end = closing(text, i, c);
        blank(blanked, i + 1, end - 1);
      } else if (text.startsWith("//", i)) {
        end = before(text, "\n", i);
        blank(blanked, i, end);
      } else if (text.startsWith("/*", i)) {
        end = Math.min(text.length(), before(text, "*/", i + 2) + 2);
        blank(blanked, i, end);
      }
      i = end;
    }
    return blanked.toString();
  }

  private static int closing(String text, int open, char quote) {
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote || c == '\n') {
        return i + 1;
      }
    }
    return text.length();
  }

  private static int before(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found;
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < Math.min(to, text.length()); i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
