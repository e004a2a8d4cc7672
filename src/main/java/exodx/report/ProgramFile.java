package exodx.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that come with the program, such as styles. */
public final class ProgramFile {
  private ProgramFile() {}

  /**
   * Returns a text, with line ends of Unix.
   *
   * @param path where it stands on the class path, from its root
   */
  public static String text(String path) {
    try (InputStream in =
        Objects.requireNonNull(ProgramFile.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
