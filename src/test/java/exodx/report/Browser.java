package exodx.report;

import exodx.Work;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Looks at pages in Chromium, by a script for node.
 *
 * <p>The packages of the script are installed once, below target, by npm from the lock file. Where
 * there is no browser, or no package, the test is skipped, unless {@code -Dexodx.browser=required}
 * says that it must run.
 */
public final class Browser {
  private static final Path SOURCE = Path.of("src", "test", "page");
  private static final Path WORK = Work.folder("page");
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "check.mjs", "serve.mjs");
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Browser() {}

  /** Makes the script ready and returns the browser, or skips the test. */
  public static Path prepare() {
    Optional<Path> browser = NAMES.stream().flatMap(Browser::find).findFirst();
    need(browser.isPresent(), "no Chromium on the PATH: the page is not looked at");
    need(run("node", "--version"), "node is not here: the page is not looked at");
    copySources();
    if (!Files.exists(WORK.resolve(Path.of("node_modules", "playwright-core", "package.json")))) {
      need(
          run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"),
          "npm could not install the driver, see " + log() + ": the page is not looked at");
    }
    return browser.orElseThrow();
  }

  /** Writes a page where the script finds it. */
  static Path write(String name, String page) {
    try {
      return Files.writeString(WORK.resolve(name), page).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at pages, and fails with what the script tells. */
  static String look(Path browser, List<Path> pages) {
    List<String> arguments = new ArrayList<>(List.of(browser.toString()));
    pages.forEach(page -> arguments.add(page.toString()));
    return run("check.mjs", arguments);
  }

  /** Runs a script, and fails with what it tells. */
  public static String run(String script, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(arguments);
    boolean well = run(command.toArray(String[]::new));
    try {
      String told = Files.readString(log());
      if (!well) {
        throw new AssertionError("the browser found faults:\n" + told);
      }
      return told;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> find(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
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
    if (!there && "required".equals(System.getProperty("exodx.browser"))) {
      throw new AssertionError(otherwise + " (but it is required)");
    }
    Assumptions.assumeTrue(there, otherwise);
  }

  private static boolean run(String... command) {
    try {
      Files.createDirectories(WORK);
      Process process =
          new ProcessBuilder(command)
              .directory(WORK.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log().toFile())
              .start();
      if (process.waitFor(Work.HANG.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      return false;
    }
    return false;
  }

  private static Path log() {
    return WORK.resolve("log.txt");
  }
}
