package exodx.readers;

/**
 * What stands around a printed object and may tell what it is.
 *
 * @param command the command line above it; empty when none was left in
 * @param prompt the prompt of that line; empty when it has none
 * @param shell the shell, where a saved answer names it; else empty
 * @param heading the short line of text above it; else empty
 */
record Around(String command, String prompt, String shell, String heading) {
  static final Around NOTHING = new Around("", "", "", "");

  Around withHeading(String text) {
    return new Around(command, prompt, shell, text);
  }

  Around withCommand(String line, String mark) {
    return new Around(line, mark, shell, heading);
  }
}
