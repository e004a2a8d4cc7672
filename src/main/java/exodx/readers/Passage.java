package exodx.readers;

import exodx.messages.Recognition;
import java.util.List;

/**
 * Lines of a text that are no object and no command, or a part of one line.
 *
 * @param paste the text
 * @param first 1-based first line
 * @param last 1-based last line
 * @param around what stands around it, the command above it first of all
 * @param begin where it begins in the text: in its first line
 * @param end where it ends: behind its last line, or in it
 * @param signature true when whoever has signed a letter may stand in it
 */
record Passage(
    Paste paste, int first, int last, int begin, int end, PrintContext around, boolean signature) {
  /** Whole lines. */
  Passage(Paste paste, int first, int last, PrintContext around, boolean signature) {
    this(paste, first, last, paste.start(first), paste.start(last + 1), around, signature);
  }

  /** Returns the lines as they are written. */
  String text() {
    return paste.text().substring(begin, end);
  }

  /**
   * Returns the lines with blanks for these messages: what a message quotes names somebody else as
   * well.
   */
  String without(List<Recognition> messages) {
    StringBuilder text = new StringBuilder(text());
    for (Recognition one : messages) {
      for (int i = one.start(); i < Math.min(text.length(), one.end()); i++) {
        if (text.charAt(i) != '\n') {
          text.setCharAt(i, ' ');
        }
      }
    }
    return text.toString();
  }
}
