package exodx.messages;

import java.util.Locale;
import java.util.Set;

/** Finds decoration around text: quoting of mails, tags of formatted text, terminal colours. */
final class Markup {
  private static final int LONGEST_TAG = 300;
  private static final int LONGEST_TAG_NAME = 6;
  private static final int LONGEST_COLOUR = 24;
  private static final Set<String> TAGS =
      Set.of(
          "a", "b", "br", "code", "div", "em", "font", "i", "li", "mark", "p", "pre", "span",
          "strong", "td", "tr", "tt", "u", "wbr");

  private Markup() {}

  /**
   * Returns the end of the quoting marks at the start of a line, or the start if there are none.
   */
  static int quotingEnd(String text, int lineStart) {
    int end = lineStart;
    for (int i = lineStart; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>' || c == '|') {
        end = i + 1;
      } else if (c != '\t' && !Character.isSpaceChar(c) && !isInvisible(c)) {
        return end;
      }
    }
    return end;
  }

  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT;
  }

  /** Returns the end of the formatting tag that begins here, or the start if it is none. */
  static int tagEnd(String text, int start) {
    int name = start + 1;
    if (name < text.length() && text.charAt(name) == '/') {
      name++;
    }
    int end = name;
    while (end < text.length() && end - name < LONGEST_TAG_NAME && isAsciiLetter(text, end)) {
      end++;
    }
    if (end == name || !TAGS.contains(text.substring(name, end).toLowerCase(Locale.ROOT))) {
      return start;
    }
    return closing(text, start, end);
  }

  private static int closing(String text, int start, int nameEnd) {
    int limit = Math.min(text.length(), start + LONGEST_TAG);
    for (int i = nameEnd; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      boolean separates = i > nameEnd || c == ' ' || c == '/' || c == '\n' || c == '\t';
      if (c == '<' || !separates) {
        return start;
      }
    }
    return start;
  }

  private static boolean isAsciiLetter(String text, int i) {
    char c = text.charAt(i);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Returns the end of the terminal colour that begins with escape, or the offset behind it. */
  static int colourEnd(String text, int escape) {
    int limit = Math.min(text.length(), escape + LONGEST_COLOUR);
    if (escape + 1 < limit && text.charAt(escape + 1) == '[') {
      for (int i = escape + 2; i < limit; i++) {
        char c = text.charAt(i);
        if (isAsciiLetter(text, i)) {
          return i + 1;
        }
        if (c != ';' && (c < '0' || c > '9')) {
          return escape + 1;
        }
      }
    }
    return escape + 1;
  }
}
