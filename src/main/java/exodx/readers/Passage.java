package exodx.readers;

/**
 * Lines of a text that are no object and no command.
 *
 * @param paste the text
 * @param first 1-based first line
 * @param last 1-based last line
 * @param around what stands around it, the command above it first of all
 * @param signature true when whoever has signed a letter may stand in it
 */
record Passage(Paste paste, int first, int last, PrintContext around, boolean signature) {
  /** Returns the lines as they are written. */
  String text() {
    return paste.text().substring(paste.start(first), paste.start(last + 1));
  }
}
