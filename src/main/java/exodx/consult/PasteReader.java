package exodx.consult;

import exodx.consult.Dialogue.Line;
import exodx.consult.Dialogue.Reply;
import java.util.List;
import java.util.Optional;

/** Reads a text of many lines, up to an empty line or a line with a single dot. */
final class PasteReader {
  private static final String PROMPT = "| ";
  private static final String END = ".";

  private final Dialogue dialogue;

  PasteReader(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  /** Returns the text that begins with a line; nothing when the person took it back. */
  Optional<String> rest(String first) {
    if (isShort(first)) {
      return Optional.of(first);
    }
    StringBuilder text = new StringBuilder(first);
    Reply reply = dialogue.read(PROMPT, List.of());
    while (reply instanceof Line line && !ends(line.text())) {
      text.append('\n').append(line.text());
      reply = dialogue.read(PROMPT, List.of());
    }
    return reply instanceof Dialogue.Cancelled ? Optional.empty() : Optional.of(text.toString());
  }

  /** An answer that is no text: nothing, "none", or a request with a typing error. */
  private static boolean isShort(String first) {
    String text = first.strip();
    return text.isEmpty()
        || text.equals("\"\"")
        || text.equalsIgnoreCase(AnswerReader.NONE)
        || Request.nearlyMeant(text).isPresent();
  }

  private static boolean ends(String line) {
    return line.isBlank() || line.strip().equals(END);
  }
}
