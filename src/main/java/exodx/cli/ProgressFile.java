package exodx.cli;

import exodx.consult.Progress;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file in which a trainee keeps what was answered. */
final class ProgressFile {
  private static final String FIRST = "# exodx train: case, question, result, hints";

  private final String name;
  private final Path path;

  ProgressFile(Environment environment, String name) {
    this.name = name;
    this.path = environment.directory().resolve(name);
  }

  /**
   * Reads it; nothing where there is no such file yet.
   *
   * @throws ProblemsException when it cannot be read, or holds something else
   */
  Progress read() {
    if (!Files.exists(path)) {
      return new Progress();
    }
    try {
      List<String> lines =
          new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
      if (!lines.isEmpty() && !lines.get(0).equals(FIRST)) {
        throw ProblemsException.input(
            "no-progress", name, "this file holds something else", "name a new file");
      }
      return Progress.of(lines);
    } catch (IOException e) {
      throw ProblemsException.input(
          "unreadable", name, "this cannot be read: " + e.getClass().getSimpleName(), null);
    }
  }

  /**
   * Reads a file that has to be there.
   *
   * @throws ProblemsException when it is not, or holds something else
   */
  Progress readExisting() {
    if (!Files.exists(path)) {
      throw ProblemsException.input("no-such-file", name, "there is no such file", null);
    }
    return read();
  }

  /**
   * Writes all that was answered by now.
   *
   * @throws ProblemsException when it cannot be written
   */
  void write(Progress progress) {
    SafeWriter.write(path, FIRST + "\n" + String.join("\n", progress.lines()) + "\n");
  }
}
