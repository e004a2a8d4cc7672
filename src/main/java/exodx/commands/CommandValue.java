package exodx.commands;

import org.jspecify.annotations.Nullable;

/**
 * A value that knows whether it may appear in a command.
 *
 * <p>Value objects implement this, so that a value that was read badly or hidden on purpose can
 * never reach a command by way of its {@code toString()}.
 */
public interface CommandValue {

  /**
   * The exact text to use in a command, unquoted.
   *
   * @return the text, or null when the value is unknown, malformed or masked: then it is never used
   */
  @Nullable String commandText();

  /** Why {@link #commandText()} is null, in words for the reader; empty when it is not null. */
  String whyNot();
}
