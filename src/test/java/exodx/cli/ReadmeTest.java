package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every example of the README and of the pages it leads to. A block begins with {@code $
 * ./exodx}; a line {@code ...} stands for lines that are left out.
 */
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("```console\\n\\$ \\./exodx ([^\\n]*)\\n(.*?)```", Pattern.DOTALL);

  /** One example: where it stands, what is typed, and what must be printed. */
  record Example(String file, String arguments, List<String> expected) {
    @Override
    public String toString() {
      return file + ": exodx " + arguments;
    }
  }

  static Stream<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path file :
        List.of(
            Path.of("README.md"),
            Path.of("docs/support-engineers.md"),
            Path.of("docs/knowledge-owners.md"),
            Path.of("docs/trainers.md"))) {
      Matcher block = BLOCK.matcher(Files.readString(file));
      while (block.find()) {
        examples.add(new Example(file.toString(), block.group(1), block.group(2).lines().toList()));
      }
    }
    assertThat(examples).hasSizeGreaterThan(5);
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void holds(Example example) {
    List<String> printed = run(example.arguments()).lines().map(ReadmeTest::unnumbered).toList();
    int at = 0;
    boolean skipping = false;
    for (String line : example.expected().stream().map(ReadmeTest::unnumbered).toList()) {
      if (line.strip().equals("...")) {
        skipping = true;
        continue;
      }
      int found = skipping ? printed.subList(at, printed.size()).indexOf(line) : 0;
      assertThat(found).as("\"%s\" in:%n%s", line, String.join("\n", printed)).isNotNegative();
      at += found;
      assertThat(at).as("output ends before \"%s\"", line).isLessThan(printed.size());
      assertThat(printed.get(at)).isEqualTo(line);
      at++;
      skipping = false;
    }
    if (!skipping) {
      assertThat(printed.subList(at, printed.size())).isEmpty();
    }
  }

  /** The numbers of proofs change with every new rule, and mean nothing by themselves. */
  private static String unnumbered(String line) {
    return line.replaceAll("\\bp\\d+ ", "p ");
  }

  private static String run(String arguments) {
    String typed = arguments;
    InputStream in = InputStream.nullInputStream();
    int pipe = typed.indexOf(" <<< ");
    if (pipe >= 0) {
      String given = typed.substring(pipe + 5).strip();
      in =
          new ByteArrayInputStream(
              given.substring(1, given.length() - 1).getBytes(StandardCharsets.UTF_8));
      typed = typed.substring(0, pipe);
    }
    StringWriter out = new StringWriter();
    Environment environment =
        new Environment(
            in,
            new PrintWriter(out),
            new PrintWriter(out),
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
            Path.of("").toAbsolutePath(),
            Optional.of(Path.of("").toAbsolutePath()),
            Map.of("EXODX_CACHE", Path.of("target/rules-cache").toAbsolutePath().toString()),
            false);
    new App(environment).run(List.of(typed.strip().split(" +")));
    return out.toString();
  }
}
