package exodx.cli;

import exodx.consult.Dialogue;
import exodx.consult.LineDialogue;
import exodx.consult.TerminalDialogue;
import java.io.IOException;

/** Opens the way to talk with whoever started the program. */
final class Conversation {
  private Conversation() {}

  /** Returns the terminal when a person sits there, else the lines of standard input. */
  static Dialogue open(Environment environment) {
    if (environment.terminal()) {
      try {
        return TerminalDialogue.open(environment.out());
      } catch (IOException e) {
        return lines(environment);
      }
    }
    return lines(environment);
  }

  private static Dialogue lines(Environment environment) {
    return new LineDialogue(environment.in(), environment.out());
  }
}
