package exodx.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that come with the program are laid out as {@code rules format} does it. */
class FormatterTest {
  private static final Path RULES = Path.of("rules");

  @Test
  void theShippedRulesAreLaidOut() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(RULES)) {
      files = all.filter(file -> file.toString().matches(".*\\.(drl|yaml)")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(50);
    for (Path file : files) {
      String text = Files.readString(file);
      String path = RULES.relativize(file).toString().replace('\\', '/');
      assertThat(Formatter.format(path, text))
          .as("%s; ./exodx rules format lays it out", file)
          .isEqualTo(text);
    }
  }
}
