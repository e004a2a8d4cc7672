package exodx.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Vocabulary;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
      the plan. A text about several people is a case for each; a file with a mistake in it is refused with its place.

      | case | expected | got | status | plan | withheld | absent |
      |---|---|---|---|---|---|---|
      """;

  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  private final List<String> faults = new ArrayList<>();

  /**
   * One case, and what must and must not follow from it.
   *
   * @param name its file, without the suffix
   * @param person whose case it is, of a text about several people; else null
   * @param refused what the first problem says of a file that is no case; else null
   */
  record Real(
      @JsonProperty("case") String name,
      @Nullable String person,
      @Nullable List<String> diagnoses,
      @Nullable List<String> never,
      @Nullable String refused) {
    String title() {
      return person == null ? name : name + " (" + person + ")";
    }
  }

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
    assertThat(all.stream().map(Real::name).distinct()).containsExactlyElementsOf(files.keySet());
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
    List<CaseFacts> cases;
    try {
      cases = CaseReader.readAll(vocabulary(), List.of(text(file)), null).cases();
    } catch (ProblemsException e) {
      String problem = e.problems().get(0).message();
      if (real.refused() == null || !problem.contains(real.refused())) {
        faults.add(real.name() + " is refused: " + problem);
      }
      return line(real.title(), "refused", "refused: " + real.refused(), "", "", "", "");
    }
    if (real.refused() != null) {
      faults.add(real.name() + " is not refused");
    }
    List<CaseFacts> meant =
        cases.stream()
            .filter(
                one ->
                    real.person() == null
                        || one.value("affectedUser.userPrincipalName")
                            .filter(real.person()::equals)
                            .isPresent())
            .toList();
    assertThat(meant).as(real.title()).hasSize(1);
    return row(real, diagnostician.conclude(meant.get(0)));
  }

  private String row(Real real, Outcome outcome) {
    List<String> wanted = Objects.requireNonNull(real.diagnoses(), real.name());
    List<String> never = Objects.requireNonNull(real.never(), real.name());
    List<String> got = outcome.diagnoses().stream().map(Outcome.Cause::code).toList();
    List<String> steps = outcome.steps().stream().map(Outcome.PlannedStep::code).toList();
    if (!got.equals(wanted)) {
      faults.add(real.title() + " gives " + got + ", not " + wanted);
    }
    for (String code : never) {
      if (steps.contains(code)) {
        faults.add(real.title() + " plans " + code);
      } else if (!TestKnowledge.BASE.catalogue().steps().containsKey(code)) {
        faults.add(real.title() + " forbids " + code + ", which is no step");
      }
    }
    return line(
        real.title(),
        list(wanted),
        list(got),
        outcome.status().name(),
        list(steps),
        list(outcome.withheld().stream().map(Outcome.WithheldStep::step).distinct().toList()),
        list(never));
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static Vocabulary vocabulary() {
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
