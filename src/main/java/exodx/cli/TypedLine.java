package exodx.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads one short line a person types, and not a byte beyond it. */
final class TypedLine {
  private static final int MAX_BYTES = 1000;

  private TypedLine() {}

  /** Returns the line without its end and blanks around it; empty when nothing is left to read. */
  static Optional<String> read(InputStream in) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int b = in.read();
      if (b < 0) {
        return Optional.empty();
      }
      for (; b >= 0 && b != '\n' && line.size() < MAX_BYTES; b = in.read()) {
        line.write(b);
      }
    } catch (IOException e) {
      return Optional.empty(); // nobody can answer: that is no agreement
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8).strip());
  }
}
