package exodx.readers;

import exodx.facts.Evidence;

/**
 * What stands around a printed object and may tell what it is.
 *
 * @param command the command line above it, with what its variables stand for; empty when none was
 *     left in
 * @param asked what that asks for
 * @param prompt the prompt of that line; empty when it has none
 * @param shell the shell, where a saved answer names it; else empty
 * @param heading the short line of text above it; else empty
 * @param line 1-based line of the command; 0 when there is none
 */
record PrintContext(
    String command, Asked asked, String prompt, String shell, String heading, int line) {
  static final PrintContext NOTHING = new PrintContext("", Asked.NOTHING, "", "", "", 0);

  static PrintContext of(String command, Evidence evidence, String prompt, String shell, int line) {
    return new PrintContext(command, Asked.of(command, evidence), prompt, shell, "", line);
  }

  PrintContext withHeading(String text) {
    return new PrintContext(command, asked, prompt, shell, text, line);
  }
}
