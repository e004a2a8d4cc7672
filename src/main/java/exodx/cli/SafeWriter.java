package exodx.cli;

import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files as a whole or not at all. */
final class SafeWriter {
  private SafeWriter() {}

  /**
   * Writes a text as UTF-8; folders that are missing are made.
   *
   * @throws ProblemsException when it cannot be written; what stood there before is left as it was
   */
  static void write(Path file, String text) {
    Path real = file;
    try {
      real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path folder = real.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path part = real.resolveSibling(real.getFileName() + ".part");
      Files.writeString(part, text);
      Files.move(part, real, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw ProblemsException.output(real.toString(), e, null);
    }
  }
}
