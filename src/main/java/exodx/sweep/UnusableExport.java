package exodx.sweep;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file of which nothing can be used, though it seems to be an export. */
final class UnusableExport extends IOException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final @Nullable String hint;

  /**
   * Says what is wrong.
   *
   * @param line where, counted from 1; 0 when the whole file is meant
   */
  UnusableExport(int line, String message, @Nullable String hint) {
    super(message);
    this.line = line;
    this.hint = hint;
  }

  int line() {
    return line;
  }

  @Nullable String hint() {
    return hint;
  }
}
