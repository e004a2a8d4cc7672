package exodx.readers;

import exodx.facts.Note;

/**
 * A saved answer that holds an error in place of output.
 *
 * @param file the file it stands in
 * @param around its command and shell
 * @param reason the error
 * @param line 1-based line of the answer
 */
record Unanswered(String file, PrintContext around, String reason, int line) {

  /** What the person is told, where the error is no answer. */
  Note note() {
    return new Note(
        Note.Kind.UNUSABLE, file, line, "not readable: " + around.command() + ": " + reason);
  }
}
