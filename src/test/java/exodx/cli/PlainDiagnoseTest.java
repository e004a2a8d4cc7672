package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.report.OutcomeFixture;
import exodx.report.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;

class PlainDiagnoseTest {
  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("plain");
    Files.writeString(folder.resolve("a.txt"), "a text");
    Files.writeString(folder.resolve("b.jsonl"), "{}\n");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.delete(folder.resolve("a.txt"));
    Files.delete(folder.resolve("b.jsonl"));
    Files.delete(folder);
  }

  private static Optional<SingleCases.Asked> read(String... args) {
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            Clock.systemUTC(),
            Path.of(""),
            Optional.empty(),
            Map.of(),
            false);
    return PlainDiagnose.read(List.of(args), surroundings);
  }

  @Test
  void readsFilesAndAFormat() {
    assertThat(read("diagnose", "a.txt", "-"))
        .contains(
            new SingleCases.Asked(
                List.of("a.txt", "-"),
                Format.TEXT,
                false,
                false,
                null,
                Optional.empty(),
                new Look(Style.PLAIN, 80),
                false));
    assertThat(read("diagnose", "--detail", "a.txt").orElseThrow().detail()).isTrue();
    assertThat(read("diagnose", "--format", "json", "a.txt").orElseThrow().format())
        .isEqualTo(Format.JSON);
  }

  @Test
  void leavesTheRestToPicocli() {
    assertThat(read()).isEmpty();
    assertThat(read("diagnose")).isEmpty();
    assertThat(read("diagnose", "--help")).isEmpty();
    assertThat(read("diagnose", "b.jsonl")).isEmpty();
    assertThat(read("diagnose", "--format", "html", "a.txt")).isEmpty();
    assertThat(read("diagnose", "--format", "json", "--format", "json", "a.txt")).isEmpty();
    assertThat(read("why", "a.txt")).isEmpty();
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            "a.txt",
            "none.txt",
            "b.jsonl",
            "-",
            "--format",
            "json",
            "markdown",
            "jsonl",
            "ps1",
            "--format=json",
            "--trace",
            "--detail",
            "--",
            "",
            " ",
            "@a.txt",
            "--lines",
            "help")
        .list()
        .ofMaxSize(4);
  }

  /** Colour is asked for as it is anyway, which takes picocli to read. */
  @Property(tries = 150)
  void doesWhatPicocliDoes(@ForAll("words") List<String> words) {
    List<String> plain = new ArrayList<>(List.of("diagnose"));
    plain.addAll(words);
    List<String> read = new ArrayList<>(List.of("diagnose", "--color", "auto"));
    read.addAll(words);
    assertThat(run(plain)).isEqualTo(run(read));
  }

  private static Program.Run run(List<String> args) {
    return new Program(folder)
        .answering(facts -> OutcomeFixture.full())
        .input("a text")
        .run(args.toArray(String[]::new));
  }
}
