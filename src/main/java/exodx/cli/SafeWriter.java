package exodx.cli;

import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes files as a whole or not at all. */
final class SafeWriter {
  private SafeWriter() {}

  /**
   * Writes a text as UTF-8; folders that are missing are made.
   *
   * @throws ProblemsException when it cannot be written; what stood there before is left as it was
   */
  static void write(Path file, String text) {
    write(Map.of(file, text));
  }

  /**
   * Writes texts as UTF-8, the first only when there is room for the last; folders that are missing
   * are made.
   *
   * @throws ProblemsException when one cannot be written
   */
  static void write(Map<Path, String> files) {
    Map<Path, Path> parts = new LinkedHashMap<>();
    Path now = Path.of("");
    try {
      for (Map.Entry<Path, String> file : files.entrySet()) {
        now = file.getKey();
        Path real = Files.exists(now) ? now.toRealPath() : now.toAbsolutePath();
        Path folder = real.getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        Path part = real.resolveSibling(real.getFileName() + ".part");
        parts.put(part, real);
        Files.writeString(part, file.getValue());
      }
      for (Map.Entry<Path, Path> part : parts.entrySet()) {
        now = part.getValue();
        Files.move(part.getKey(), now, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      parts.keySet().forEach(SafeWriter::discard);
      throw ProblemsException.output(now.toString(), e, null);
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // It is left beside the file, which is as it was.
    }
  }
}
