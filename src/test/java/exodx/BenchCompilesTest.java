package exodx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmarks stand outside of the build; a change that breaks them shall be noticed at once.
 */
class BenchCompilesTest {
  private static final Path SOURCES = Path.of("src/bench/java/exodx/bench");

  @TempDir Path classes;

  @Test
  void whatNeedsNoOtherLibraryCompiles() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(SOURCES)) {
      files = all.filter(BenchCompilesTest::needsNoOtherLibrary).sorted().toList();
    }
    assertThat(files).contains(SOURCES.resolve("ManyCases.java"), SOURCES.resolve("Sweeps.java"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  manager,
                  null,
                  List.of(
                      "-proc:none",
                      "-nowarn",
                      "-d",
                      classes.toString(),
                      "-cp",
                      System.getProperty("java.class.path")),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  private static boolean needsNoOtherLibrary(Path file) {
    try {
      String text = Files.readString(file);
      return !text.contains("import org.openjdk.jmh.") && !text.contains("import org.evrete.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
