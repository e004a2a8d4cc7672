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

  @Test
  void aLongTextGoesOnInTheNextLine() {
    String word = "a word, ";
    String rule =
        """
        rule "long"
          @title("%s")
          @message({"short",
            "%s"})
          @source("%s")
        when
        """;
    String text = word.repeat(20).strip();
    String laidOut = Formatter.format("a.drl", rule.formatted(text, text, text));
    assertThat(laidOut.lines().filter(line -> line.length() > 120))
        .as("a source is one text")
        .singleElement()
        .asString()
        .startsWith("  @source");
    assertThat(laidOut.replaceAll("\" \\+\n +\"", "")).isEqualTo(rule.formatted(text, text, text));
    assertThat(Formatter.format("a.drl", laidOut)).isEqualTo(laidOut);
  }

  @Test
  void onlyPatternsAndCommandsOfOneWordAreLongerThanALine() throws IOException {
    try (Stream<Path> all = Files.walk(RULES)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".drl")).toList()) {
        assertThat(Files.readAllLines(file))
            .as(file.toString())
            .allMatch(line -> line.length() <= 120 || line.matches(".*(\\(\\?|,\\w+,).*"));
      }
    }
  }
}
