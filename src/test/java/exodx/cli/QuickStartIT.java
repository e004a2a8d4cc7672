package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts the packaged program as a person does, through the launcher and with a real Java: the
 * first run makes what later ones find, and all of them say the same.
 */
@DisabledOnOs(OS.WINDOWS)
class QuickStartIT {
  private static final Path JAVAS = Path.of("/usr/lib/jvm");

  @TempDir private Path directory;

  /** What a run leaves behind. */
  private record Run(int exit, String printed) {}

  @Test
  void saysTheSameWithClassesInMemory() throws Exception {
    check(Path.of(System.getProperty("java.home")));
  }

  /** From this version on the classes in memory are kept in another way. */
  @Test
  void saysTheSameOnJava25() throws Exception {
    Optional<Path> java = java25();
    assumeTrue(java.isPresent(), "there is no Java 25 here");
    check(java.orElseThrow());
  }

  private static Optional<Path> java25() throws IOException {
    if (!Files.isDirectory(JAVAS)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(JAVAS)) {
      return all.filter(java -> java.toString().contains("25"))
          .filter(java -> Files.isExecutable(java.resolve("bin/java")))
          .findFirst();
    }
  }

  private void check(Path java) throws Exception {
    Path home = Files.createDirectory(directory.toRealPath().resolve("home"));
    Files.copy(Path.of("exodx"), home.resolve("exodx"));
    Files.createSymbolicLink(home.resolve("target"), Path.of("target").toAbsolutePath());
    LampFolder.copy(Path.of("src/test/resources/exodx/consult/rules"), home.resolve("rules"));
    Files.createDirectory(home.resolve("facts-samples"));
    Path fact =
        Files.writeString(
            home.resolve("facts-samples/lamp-1.json"),
            "{\"lamp\": {\"fuseBlown\": true, \"lamps\": 1}}");

    Run first = run(home, java, fact);
    Path shared = awaitClassesInMemory();
    Run second = run(home, java, fact);
    assertThat(first.printed()).contains("lamp-1.json");
    assertThat(second).isEqualTo(first);

    // Whatever is wrong with them, the program starts without them and without a word.
    Files.write(shared, new byte[100]);
    assertThat(run(home, java, fact)).isEqualTo(first);
  }

  private Run run(Path home, Path java, Path fact) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("exodx").toString(), "diagnose", fact.toString())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().put("EXODX_CACHE", home.resolveSibling("cache").toString());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), printed);
  }

  /**
   * The launcher makes them aside, with low priority, and names them in its note when all is well.
   */
  private Path awaitClassesInMemory() throws Exception {
    Path cache = directory.toRealPath().resolve("cache");
    for (int tenths = 0; tenths < 1800; tenths++) {
      try (Stream<Path> files = Files.list(cache)) {
        Optional<Path> note =
            files
                .filter(file -> String.valueOf(file.getFileName()).matches("start\\+.*\\+java"))
                .filter(Files::isRegularFile)
                .findFirst();
        if (note.isPresent()) {
          List<String> lines = Files.readAllLines(note.orElseThrow());
          assertThat(lines).as("rules and classes").hasSize(2);
          Path shared = Path.of(lines.get(1));
          assertThat(shared).isRegularFile();
          return shared;
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("nothing was made in " + cache);
  }
}
