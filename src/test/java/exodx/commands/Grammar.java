package exodx.commands;

import exodx.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs the grammar check, a script for node: one process for all commands.
 *
 * <p>Node is told not to optimise the grammar, which would take longer than all of the reading.
 *
 * <p>Its packages are installed once, below target, by npm from the lock file. Where that cannot be
 * done the test is skipped, unless {@code -Dexodx.grammar=required} says that it must run.
 */
public final class Grammar {

  private static final Path SOURCE = Path.of("src", "test", "powershell");
  private static final Path WORK = Work.folder("powershell-grammar");
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "check.mjs");

  private Grammar() {}

  /** Makes the check ready, or skips the test. */
  public static void prepare() {
    need(run("node", "--version"), "node is not here: the grammar check is skipped");
    copySources();
    Path done = WORK.resolve(Path.of("node_modules", "tree-sitter-powershell", "package.json"));
    if (Files.exists(done)) {
      return;
    }
    need(run("npm", "--version"), "npm is not here: the grammar check is skipped");
    boolean installed =
        run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
    need(installed, "npm could not install the grammar, see " + log() + ": the check is skipped");
  }

  /** Checks JSON lines and gives as many answers. */
  public static List<String> check(List<String> questions) {
    try {
      Path input = WORK.resolve("questions.jsonl");
      Files.write(input, questions);
      Path output = WORK.resolve("answers.jsonl");
      Process node =
          new ProcessBuilder("node", "--liftoff-only", "check.mjs")
              .directory(WORK.toFile())
              .redirectInput(input.toFile())
              .redirectOutput(output.toFile())
              .redirectError(log().toFile())
              .start();
      if (!ended(node, 300)) {
        throw new AssertionError("the grammar check failed, see " + log());
      }
      return Files.readAllLines(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copySources() {
    try {
      Files.createDirectories(WORK);
      for (String file : FILES) {
        Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void need(boolean there, String otherwise) {
    boolean required = "required".equals(System.getProperty("exodx.grammar"));
    if (!there && required) {
      throw new AssertionError(otherwise + " (but it is required)");
    }
    Assumptions.assumeTrue(there, otherwise);
  }

  private static boolean run(String program, String... arguments) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    String command = windows && program.equals("npm") ? "npm.cmd" : program;
    ProcessBuilder process = new ProcessBuilder(command);
    process.command().addAll(List.of(arguments));
    try {
      Files.createDirectories(WORK);
      return ended(
          process
              .directory(WORK.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log().toFile())
              .start(),
          Work.HANG.toSeconds());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean ended(Process process, long seconds) {
    try {
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroy();
    return false;
  }

  private static Path log() {
    return WORK.resolve("log.txt");
  }
}
