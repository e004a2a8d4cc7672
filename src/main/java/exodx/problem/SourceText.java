package exodx.problem;

import java.util.List;

/**
 * A text somebody wrote and the name they know it by.
 *
 * @param name file name as given, or {@code standard input}
 * @param text the whole text, decoded
 */
public record SourceText(String name, String text) {

  /** Returns the text of a 1-based line, or an empty text when there is no such line. */
  public String lineText(int line) {
    List<String> lines = text.lines().toList();
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }
}
