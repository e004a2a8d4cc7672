package exodx.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.TestKnowledge;
import exodx.batch.Sharing;
import exodx.diagnosis.Diagnostician;
import exodx.redaction.PastesTest;
import exodx.redaction.TestRedactor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;

/** Whatever somebody hands in is answered or refused: the program never fails over it. */
class NoInternalErrorProperties {
  private static final List<List<String>> DIAGNOSING =
      Stream.of("text", "json", "jsonl", "markdown", "html", "ps1", "mermaid", "dot")
          .map(format -> List.of("diagnose", "-", "--format", format))
          .toList();
  private static final List<List<String>> IMPORTING =
      List.of(List.of("import", "-"), List.of("import", "-", "--format", "yaml"));
  private static final List<List<String>> ASKING =
      List.of(
          List.of("why", "-", "guid-in-use", "--rules", "rules"),
          List.of("why", "-", "guid-in-use", "--format", "html", "--rules", "rules"));

  /** What has a meaning in some format, or in none. */
  private static final List<String> PIECES =
      List.of(
          "\u02b9",
          "\u02bc",
          "\u00ad",
          "\ufdfa",
          "\ud83d\ude00",
          "\u202e",
          "\u2028",
          "\u0130",
          "\ufb03",
          "\u00df",
          "\u0345",
          "\u0000",
          "\u001b[31m",
          "\u0007",
          "\r",
          "\t",
          "\n\n",
          "\\",
          "\\u00",
          "\\\r\n",
          "\"",
          "'",
          "{",
          "}",
          "[",
          "]",
          "<",
          ">",
          "<![CDATA[",
          "&#x110000;",
          "&amp;",
          ": ",
          "- ",
          "#",
          "|",
          "!!",
          "*a",
          "&a ",
          "@",
          "%",
          "$(",
          "`",
          "999999999999999999999999",
          "-1",
          "1e999",
          "null",
          "~",
          "0000-00-00",
          "2026-02-30T25:61:61Z",
          "00000000-0000-0000-0000-000000000000",
          "...",
          "\u2026",
          "=",
          ",",
          ";");

  private static final Diagnostician DIAGNOSTICIAN =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
  private static final ExpertSource.Expert EXPERT =
      new ExpertSource.Expert(
          TestKnowledge.BASE.vocabulary(),
          DIAGNOSTICIAN::conclude,
          rule -> "",
          TestKnowledge.BASE.catalogue().shells(),
          TestKnowledge.BASE.catalogue().terms(),
          DIAGNOSTICIAN::trace,
          new ExpertSource.Many("", DIAGNOSTICIAN::conclude, () -> Sharing.NONE),
          TestRedactor::get);

  private static final List<byte[]> SAMPLES = samples();
  private static Path cache;

  @BeforeContainer
  static void makeCache() throws IOException {
    cache = Files.createTempDirectory("cache");
  }

  @AfterContainer
  static void removeCache() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(cache);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void anyBytes(@ForAll @Size(max = 400) byte[] bytes, @ForAll long seed) {
    check(bytes, seed, IMPORTING);
    check(bytes, seed, DIAGNOSING);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void anyText(@ForAll String text, @ForAll long seed) {
    check(text.getBytes(UTF_8), seed, IMPORTING);
    check(text.getBytes(UTF_8), seed, DIAGNOSING);
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void anySpoiltSampleIsImported(@ForAll long seed) {
    check(spoilt(new Random(seed)), seed, IMPORTING);
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void anySpoiltSampleIsDiagnosed(@ForAll long seed) {
    check(spoilt(new Random(seed)), seed, DIAGNOSING);
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void anySpoiltSampleIsExplained(@ForAll long seed) {
    check(spoilt(new Random(seed)), seed, ASKING);
  }

  /** What once made it fail. */
  @Test
  void whatWasFound() throws IOException {
    try (InputStream in = NoInternalErrorProperties.class.getResourceAsStream("found.yaml")) {
      List<String> found =
          new YAMLMapper()
              .readValue(Objects.requireNonNull(in), new TypeReference<List<String>>() {});
      assertThat(found).hasSizeGreaterThan(5);
      for (String text : found) {
        for (long seed = 0; seed < 4; seed++) {
          check(text.getBytes(UTF_8), seed, IMPORTING);
          check(text.getBytes(UTF_8), seed, DIAGNOSING);
        }
      }
    }
  }

  private static void check(byte[] input, long seed, List<List<String>> commands) {
    Random random = new Random(~seed);
    List<String> command = new ArrayList<>(commands.get(random.nextInt(commands.size())));
    if (random.nextInt(3) == 0) {
      command.add("--redact");
    }
    Program program =
        new Program(Path.of("").toAbsolutePath())
            .variable("EXODX_CACHE", cache == null ? "off" : cache.toString())
            .variable("EXODX_DEBUG", "1")
            .experts(rules -> EXPERT)
            .input(input);
    Program.Run run = program.run(command.toArray(String[]::new));
    assertThat(run.exit())
        .as("%s%n%s%n%s", command, Base64.getEncoder().encodeToString(input), run.err())
        .isNotEqualTo(ExitCode.INTERNAL_ERROR.number());
    assertThat(run.err()).as("%s", command).doesNotContain("internal error");
  }

  private static byte[] spoilt(Random random) {
    byte[] sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
    if (random.nextInt(5) == 0) {
      byte[] bytes = sample.clone();
      for (int i = 1 + random.nextInt(6); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      return bytes;
    }
    StringBuilder text = new StringBuilder(new String(sample, UTF_8));
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(random.nextInt(4) == 0 ? 200 : 4));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
        default -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString().getBytes(UTF_8);
  }

  private static List<byte[]> samples() {
    List<byte[]> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("facts-samples"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.add(Files.readAllBytes(file));
      }
      PastesTest.all().forEach(paste -> all.add(paste.text().getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
