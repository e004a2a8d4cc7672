package exodx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on safety names tests that exist. */
class SafetyPageTest {
  private static final Pattern NAMED =
      Pattern.compile("`(?<type>\\w+(?:Test|Properties))(?:\\.(?<method>\\w+))?`");

  @Test
  void everyLineIsHeldByATest() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs", "safety.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| what |"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(10).allMatch(row -> NAMED.matcher(row).find());
    for (String row : rows) {
      for (MatchResult named : NAMED.matcher(row).results().toList()) {
        String method = named.group(2) == null ? "@" : " " + named.group(2) + "(";
        assertThat(source(named.group(1))).as(named.group()).contains(method);
      }
    }
  }

  private static String source(String type) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      return Files.readString(
          files.filter(file -> file.endsWith(type + ".java")).findFirst().orElseThrow());
    }
  }
}
