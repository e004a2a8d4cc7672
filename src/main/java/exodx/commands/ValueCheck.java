package exodx.commands;

import java.util.Optional;

/**
 * Judges whether a text may be a value in a command.
 *
 * <p>Quoting alone would already keep these texts from becoming code. They are refused because a
 * value like that is damaged, is no value yet, or cannot be checked by eye.
 */
final class ValueCheck {

  /** The longest value, in UTF-16 units: longer than any address or identifier. */
  static final int MAX_LENGTH = 1024;

  private ValueCheck() {}

  /** Says why a text must not be used, or is empty when it may be. */
  static Optional<String> whyNot(String value) {
    if (value.isEmpty()) {
      return Optional.of("the value is empty");
    }
    if (value.length() > MAX_LENGTH) {
      return Optional.of("the value is longer than " + MAX_LENGTH + " characters");
    }
    Optional<String> unfit = Characters.firstUnfit(value);
    if (unfit.isPresent()) {
      return unfit.map(kind -> "the value contains " + kind);
    }
    if (isBlank(value.charAt(0)) || isBlank(value.charAt(value.length() - 1))) {
      return Optional.of("the value begins or ends with white space");
    }
    if (value.indexOf('<') >= 0 || value.indexOf('>') >= 0) {
      return Optional.of("the value has angle brackets, as a text still to be replaced has");
    }
    return Optional.empty();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
