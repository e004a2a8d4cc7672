package exodx.problem;

/**
 * A text somebody wrote and the name they know it by.
 *
 * @param name file name as given, or {@code standard input}
 * @param text the whole text, decoded
 */
public record SourceText(String name, String text) {

  /** Returns the text of a 1-based line, or an empty text when there is no such line. */
  public String lineText(int line) {
    return line < 1 ? "" : text.lines().skip(line - 1).findFirst().orElse("");
  }

  /** Returns the place of a character, counted from 0; one beyond the end is the last place. */
  public Place place(int offset) {
    int end = Math.max(0, Math.min(offset, text.length()));
    int line = 1;
    int start = 0;
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Place(line, end - start + 1);
  }
}
