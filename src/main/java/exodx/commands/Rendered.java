package exodx.commands;

import java.util.List;

/**
 * What became of a template: a whole command, or none at all.
 *
 * <p>There is no half-filled command, as somebody would run it.
 */
public sealed interface Rendered {

  /**
   * A command that is ready to be run by a person.
   *
   * @param text the PowerShell text
   */
  record Ready(String text) implements Rendered {}

  /**
   * No command.
   *
   * @param refusals every reason, in the order of the template, never empty
   */
  record Refused(List<Refusal> refusals) implements Rendered {

    public Refused {
      refusals = List.copyOf(refusals);
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("a refused command needs a reason");
      }
    }
  }
}
