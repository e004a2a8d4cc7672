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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real pastes and fact files: the diagnosis of each, and what its plan must never hold. */
class RealCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/exodx/real-cases");
  private static final Path TABLE = Path.of("docs/real-cases.md");
  private static final String HEAD =
      """
      # Real cases

      What administrators paste, as they published it with names replaced, and cases of experts as fact files
      ([all of them](../src/test/resources/exodx/real-cases)), answered with nothing else known. A test keeps this table: it fails when an
      answer changes. "Expected" was written down from what Microsoft and experts say, before the case was run. "Withheld" are steps that
      the answer names and does not let anybody do; "absent" names steps that would be wrong or dangerous here, and none of them is in
      the plan.

      | case | expected | got | status | plan | withheld | absent |
      |---|---|---|---|---|---|---|
      """;

  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  private final List<String> faults = new ArrayList<>();

  /** One case, without its suffix, and what must and must not follow from it. */
  record Real(
      @com.fasterxml.jackson.annotation.JsonProperty("case") String name,
      List<String> diagnoses,
      List<String> never) {}

  @Test
  void holdAndTheTableSaysSo() throws IOException {
    List<Real> all =
        new YAMLMapper()
            .readValue(Files.readString(FOLDER.resolve("expected.yaml")), new TypeReference<>() {});
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(FOLDER)) {
      found
          .filter(file -> !file.endsWith("expected.yaml"))
          .forEach(file -> files.put(name(file).replaceFirst("\\.\\w+$", ""), file));
    }
    assertThat(all).extracting(Real::name).containsExactlyElementsOf(files.keySet());
    String table =
        HEAD
            + all.stream()
                .map(real -> row(real, files.get(real.name())))
                .collect(Collectors.joining());
    assertThat(faults).isEmpty();
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/real-cases.md"), table);
    assertThat(Files.readString(TABLE)).as("see target/real-cases.md").isEqualTo(table);
  }

  private String row(Real real, Path file) {
    Outcome outcome = diagnostician.conclude(CaseReader.read(vocabulary(), text(file)));
    List<String> got = outcome.diagnoses().stream().map(Outcome.Cause::code).toList();
    List<String> steps = outcome.steps().stream().map(Outcome.PlannedStep::code).toList();
    if (!got.equals(real.diagnoses())) {
      faults.add(real.name() + " gives " + got + ", not " + real.diagnoses());
    }
    for (String code : real.never()) {
      if (steps.contains(code)) {
        faults.add(real.name() + " plans " + code);
      } else if (!TestKnowledge.BASE.catalogue().steps().containsKey(code)) {
        faults.add(real.name() + " forbids " + code + ", which is no step");
      }
    }
    return "| "
        + String.join(
            " | ",
            real.name(),
            list(real.diagnoses()),
            list(got),
            outcome.status().name(),
            list(steps),
            list(outcome.withheld().stream().map(Outcome.WithheldStep::step).distinct().toList()),
            list(real.never()))
        + " |\n";
  }

  private static exodx.facts.Vocabulary vocabulary() {
    return TestKnowledge.BASE.vocabulary();
  }

  private static SourceText text(Path file) {
    try {
      return new SourceText(name(file), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String list(List<String> codes) {
    return codes.isEmpty() ? "none" : String.join(", ", codes);
  }
}
