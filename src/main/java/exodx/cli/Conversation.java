package exodx.cli;

import exodx.consult.Dialogue;
import exodx.consult.LineDialogue;
import exodx.consult.TerminalDialogue;
import java.io.IOException;

/** Opens the way to talk with whoever started the program. */
final class Conversation {
  private Conversation() {}

  /**
   * Returns the terminal when a person sits there, else the lines of standard input.
   *
   * @param masked whether lines are left out of the output, since they may hold what is masked
   */
  static Dialogue open(Environment environment, boolean masked) {
    if (environment.terminal()) {
      try {
        return TerminalDialogue.open(environment.out());
      } catch (IOException e) {
        return lines(environment, masked);
      }
    }
    return lines(environment, masked);
  }

  private static Dialogue lines(Environment environment, boolean masked) {
    return new LineDialogue(environment.in(), environment.out(), !masked);
  }
}
