package exodx.workbench.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Turns places of a text into those of editors, whose lines and columns begin with 0. */
final class Places {
  private Places() {}

  static int offset(String text, Position position) {
    int start = 0;
    for (int line = 0; line < position.getLine(); line++) {
      int next = text.indexOf('\n', start);
      if (next < 0) {
        return text.length();
      }
      start = next + 1;
    }
    int end = text.indexOf('\n', start);
    return Math.min(end < 0 ? text.length() : end, start + position.getCharacter());
  }

  static Position position(String text, int offset) {
    int line = 0;
    int start = 0;
    int end = Math.min(offset, text.length());
    for (int next = text.indexOf('\n'); next >= 0 && next < end; next = text.indexOf('\n', start)) {
      line++;
      start = next + 1;
    }
    return new Position(line, end - start);
  }

  static Range range(String text, int from, int to) {
    return new Range(position(text, from), position(text, to));
  }

  /** The word or quoted text that begins at a place, so that an editor can underline it. */
  static Range word(String text, int line, int column) {
    Position from = new Position(Math.max(0, line - 1), Math.max(0, column - 1));
    int start = offset(text, from);
    int end = start;
    if (end < text.length() && text.charAt(end) == '"') {
      end = Math.max(end + 1, text.indexOf('"', end + 1) + 1);
    }
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    int line2 = text.indexOf('\n', start);
    end = Math.min(Math.max(end, start + 1), line2 < 0 ? text.length() : Math.max(start, line2));
    return new Range(from, position(text, end));
  }

  private static boolean isPart(char c) {
    return "-_.$".indexOf(c) >= 0 || Character.isLetterOrDigit(c);
  }
}
