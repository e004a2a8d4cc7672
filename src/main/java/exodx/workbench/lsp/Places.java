package exodx.workbench.lsp;

import exodx.problem.Place;
import exodx.problem.SourceText;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Turns places of a text into those of editors, whose lines and columns begin with 0. */
final class Places {
  private Places() {}

  static int offset(String text, Position position) {
    int start = new SourceText("", text).offset(position.getLine() + 1, 1);
    int end = text.indexOf('\n', start);
    return Math.min(end < 0 ? text.length() : end, start + position.getCharacter());
  }

  static Position position(String text, int offset) {
    Place place = new SourceText("", text).place(offset);
    return new Position(place.line() - 1, place.column() - 1);
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
