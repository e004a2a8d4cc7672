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
    files.forEach(
        (file, text) ->
            with(
                file,
                () -> {
                  Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
                  Path folder = real.getParent();
                  if (folder != null) {
                    Files.createDirectories(folder);
                  }
                  Path part = real.resolveSibling(real.getFileName() + ".part");
                  Files.writeString(part, text);
                  parts.put(part, real);
                }));
    parts.forEach(
        (part, real) ->
            with(real, () -> Files.move(part, real, StandardCopyOption.REPLACE_EXISTING)));
  }

  /** What can fail as files do. */
  private interface Writing {
    void run() throws IOException;
  }

  private static void with(Path file, Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw ProblemsException.output(file.toString(), e, null);
    }
  }
}
