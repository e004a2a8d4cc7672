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
record Around(String command, String prompt, String shell, String heading, int line) {
  static final Around NOTHING = new Around("", "", "", "", 0);

  Around(String command, String prompt, String shell, String heading) {
    this(command, prompt, shell, heading, 0);
  }

  Around withHeading(String text) {
    return new Around(command, prompt, shell, text, line);
  }
}
