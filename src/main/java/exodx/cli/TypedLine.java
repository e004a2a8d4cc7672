package exodx.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads one short line a person types, and not a byte beyond it. */
final class TypedLine {
  private static final int MAX_BYTES = 1000;

  private TypedLine() {}

  /** Returns the line without its end; empty when there is nothing to read. */
  static String read(InputStream in) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int b = in.read(); b >= 0 && b != '\n' && line.size() < MAX_BYTES; b = in.read()) {
        line.write(b);
      }
    } catch (IOException e) {
      return ""; // nobody can answer: that is no agreement
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
