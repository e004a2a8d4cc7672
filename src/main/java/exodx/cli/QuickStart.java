package exodx.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the launcher which rules the next start should find in memory. The launcher started this
 * process with the jar of some rules on its class path; when the rules are others by now, it is
 * asked to prepare for those in the background.
 *
 * @param note where the launcher looks for its next task
 * @param launcher the launcher; empty when nobody is to be asked
 * @param rules the jar of rules on the class path; empty when there is none
 */
record QuickStart(Path note, Optional<Path> launcher, Optional<Path> rules) {

  /** Returns what the launcher said of itself; empty when no launcher started this process. */
  static Optional<QuickStart> ofProcess() {
    return property("exodx.start")
        .map(
            start ->
                new QuickStart(
                    start.resolveSibling(start.getFileName() + ".next"),
                    property("exodx.launcher"),
                    property("exodx.rules")));
  }

  private static Optional<Path> property(String name) {
    return Optional.ofNullable(System.getProperty(name)).map(Path::of);
  }

  /** Asks for a quick start with the rules in this jar, unless this one had it. */
  void prepareFor(Path jar) {
    if (rules.equals(Optional.of(jar)) || !Files.isRegularFile(jar)) {
      return;
    }
    Path written = null;
    try {
      Path folder = note.toAbsolutePath().getParent();
      written = Files.createTempFile(folder, "next", ".tmp"); // readable for its owner only
      Files.write(written, (jar + "\n").getBytes(StandardCharsets.UTF_8));
      Files.move(written, note, StandardCopyOption.ATOMIC_MOVE);
      if (launcher.isPresent()) {
        start(launcher.get());
      }
    } catch (IOException | RuntimeException e) {
      discard(written); // later starts are as slow as this one
    }
  }

  private static void start(Path launcher) throws IOException {
    new ProcessBuilder(launcher.toString(), "--prepare-start")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectInput(ProcessBuilder.Redirect.PIPE)
        .start();
  }

  private static void discard(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // an empty file in a cache does no harm
    }
  }
}
