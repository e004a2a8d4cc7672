package exodx.commands;

import org.jspecify.annotations.Nullable;

/**
 * Why one placeholder could not be filled.
 *
 * @param placeholder the name of the placeholder, without braces
 * @param reason the reason, safe to print: it never repeats the value itself
 */
public record Refusal(String placeholder, String reason) {

  // Written out, because making these methods at the first call would slow down every start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Refusal that
        && placeholder.equals(that.placeholder)
        && reason.equals(that.reason);
  }

  @Override
  public int hashCode() {
    return placeholder.hashCode() * 31 + reason.hashCode();
  }
}
