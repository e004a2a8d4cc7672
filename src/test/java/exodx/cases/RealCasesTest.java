package exodx.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.outcome.Outcome;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real pastes of administrators: the diagnosis of each, and what its plan must never hold. */
class RealCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/exodx/real-cases");
  private static final Path TABLE = Path.of("docs/real-cases.md");
  private static final String HEAD =
      """
      # Real cases

      Pastes of administrators as they published them, with names replaced
      ([the texts](../src/test/resources/exodx/real-cases)), answered with nothing else known. A test keeps this table: it fails when an
      answer changes. "Absent" names steps that would be wrong or dangerous here; none of them is in the plan.

      | case | expected | got | status | plan | absent |
      |---|---|---|---|---|---|
      """;

  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  /** One paste, without its suffix, and what must and must not follow from it. */
  record Real(
      @com.fasterxml.jackson.annotation.JsonProperty("case") String name,
      List<String> diagnoses,
      List<String> never) {}

  @Test
  void holdAndTheTableSaysSo() throws IOException {
    List<Real> all =
        new YAMLMapper()
            .readValue(Files.readString(FOLDER.resolve("expected.yaml")), new TypeReference<>() {});
    Set<String> pastes;
    try (Stream<Path> files = Files.list(FOLDER)) {
      pastes =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt"))
              .map(name -> name.substring(0, name.length() - ".txt".length()))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(all).extracting(Real::name).containsExactlyElementsOf(pastes);
    String table = HEAD + all.stream().map(this::row).collect(Collectors.joining());
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/real-cases.md"), table);
    assertThat(Files.readString(TABLE)).as("see target/real-cases.md").isEqualTo(table);
  }

  private String row(Real real) {
    Outcome outcome = diagnostician.conclude(CaseReader.read(vocabulary(), text(real)));
    List<String> got = outcome.diagnoses().stream().map(Outcome.Cause::code).toList();
    List<String> steps = outcome.steps().stream().map(Outcome.PlannedStep::code).toList();
    assertThat(got).as(real.name()).containsExactlyElementsOf(real.diagnoses());
    assertThat(steps).as(real.name()).doesNotContainAnyElementsOf(real.never());
    return "| "
        + String.join(
            " | ",
            real.name(),
            list(real.diagnoses()),
            list(got),
            outcome.status().name(),
            list(steps),
            list(real.never()))
        + " |\n";
  }

  private static exodx.facts.Vocabulary vocabulary() {
    return TestKnowledge.BASE.vocabulary();
  }

  private static SourceText text(Real real) {
    try {
      return new SourceText(
          real.name() + ".txt", Files.readString(FOLDER.resolve(real.name() + ".txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String list(List<String> codes) {
    return codes.isEmpty() ? "none" : String.join(", ", codes);
  }
}
