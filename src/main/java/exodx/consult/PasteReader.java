package exodx.consult;

import exodx.consult.Dialogue.Line;
import exodx.consult.Dialogue.Reply;
import exodx.readers.CaseReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads a text of many lines, up to an empty line or a line with a single dot. What a program
 * printed is full of empty lines: they end it only where nothing more of it comes.
 */
final class PasteReader {
  private static final String PROMPT = "| ";
  private static final String END = ".";

  /** Windows PowerShell prints two empty lines between a command line and an object. */
  private static final int MOST_BLANK = 2;

  private final Dialogue dialogue;
  private final Predicate<String> printed;

  /**
   * @param printed tells whether a program printed a line
   */
  PasteReader(Dialogue dialogue, Predicate<String> printed) {
    this.dialogue = dialogue;
    this.printed = printed;
  }

  /**
   * Returns the text that begins with a line; nothing when the person took it back. Several lines
   * that came at once are the whole text.
   */
  Optional<String> rest(String first) {
    if (isShort(first) || first.strip().lines().count() > 1) {
      return Optional.of(first);
    }
    StringBuilder text = new StringBuilder(first);
    String last = first;
    int blank = 0;
    while (true) {
      Reply reply = dialogue.read(PROMPT, List.of());
      if (!(reply instanceof Line line) || line.text().strip().equals(END)) {
        return reply instanceof Dialogue.Cancelled
            ? Optional.empty()
            : Optional.of(text.toString());
      }
      blank = line.text().isBlank() ? blank + 1 : 0;
      last = blank > 0 ? last : line.text();
      boolean awaited = blank <= MOST_BLANK && CaseReader.isCommand(last);
      if (blank > 0 && !awaited && !dialogue.goesOn(printed)) {
        return Optional.of(text.toString());
      }
      text.append('\n').append(line.text());
    }
  }

  /** An answer that is no text: nothing, "none", or a request with a typing error. */
  private static boolean isShort(String first) {
    String text = first.strip();
    return text.isEmpty()
        || text.equals("\"\"")
        || text.equalsIgnoreCase(AnswerReader.NONE)
        || Request.nearlyMeant(text).isPresent();
  }
}
