package exodx.readers;

/**
 * What stands around a printed object and may tell what it is.
 *
 * @param command the command line above it, with what its variables stand for; empty when none was
 *     left in
 * @param prompt the prompt of that line; empty when it has none
 * @param shell the shell, where a saved answer names it; else empty
 * @param heading the short line of text above it; else empty
 * @param line 1-based line of the command; 0 when there is none
 */
record PrintContext(String command, String prompt, String shell, String heading, int line) {
  static final PrintContext NOTHING = new PrintContext("", "", "", "", 0);

  PrintContext(String command, String prompt, String shell, String heading) {
    this(command, prompt, shell, heading, 0);
  }

  PrintContext withHeading(String text) {
    return new PrintContext(command, prompt, shell, text, line);
  }
}
