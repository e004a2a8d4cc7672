package exodx.cli;

import exodx.consult.Dialogue;
import exodx.consult.LineDialogue;
import exodx.consult.TerminalDialogue;
import java.io.IOException;

/** Opens the way to talk with whoever started the program. */
final class Conversation {
  private Conversation() {}

  /** Returns the terminal when a person sits there, else the lines of standard input. */
  static Dialogue open(Surroundings surroundings) {
    if (surroundings.terminal()) {
      try {
        return TerminalDialogue.open(surroundings.out());
      } catch (IOException e) {
        return lines(surroundings);
      }
    }
    return lines(surroundings);
  }

  private static Dialogue lines(Surroundings surroundings) {
    return new LineDialogue(surroundings.in(), surroundings.out());
  }
}
