package exodx.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.outcome.Outcome;
import exodx.problem.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs that look alike are told apart by what decides, and without it nothing is guessed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookAlikesTest {
  private static final Path FOLDER = Path.of("rules", "look-alikes");
  private static final String TEXT = "text";

  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
  private final List<RuleCase> cases = cases();

  /**
   * A pair of cases, as look-alikes.pairs.yaml tells it.
   *
   * @param pair the number that the names of its cases begin with
   * @param decidedBy path of the deciding fact, or {@code text} for the message itself
   */
  record Pair(String pair, @JsonProperty("decided-by") String decidedBy) {}

  private static List<RuleCase> cases() {
    try {
      String text = Files.readString(FOLDER.resolve("look-alikes.cases.yaml"));
      return CaseFileReader.read(
          TestKnowledge.BASE.vocabulary(), new SourceText("look-alikes.cases.yaml", text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Pair> pairs() throws IOException {
    return new YAMLMapper()
        .readValue(
            Files.readString(Path.of("src/test/resources/exodx/look-alikes.pairs.yaml")),
            new TypeReference<List<Pair>>() {});
  }

  static Stream<Pair> decidedByFacts() throws IOException {
    return pairs().stream().filter(pair -> !pair.decidedBy().equals(TEXT));
  }

  static Stream<Pair> decidedByTexts() throws IOException {
    return pairs().stream().filter(pair -> pair.decidedBy().equals(TEXT));
  }

  private List<CaseFacts> sides(Pair pair) {
    return Stream.of("a ", "b ")
        .map(side -> pair.pair() + side)
        .map(
            name ->
                cases.stream().filter(one -> one.name().startsWith(name)).findFirst().orElseThrow())
        .map(RuleCase::facts)
        .toList();
  }

  @Test
  void everyPairSaysWhatDecides() throws IOException {
    assertThat(cases.stream().map(one -> one.name().substring(0, 2)).distinct())
        .containsExactlyElementsOf(pairs().stream().map(Pair::pair).toList());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void bothSidesAreToldApart(Pair pair) {
    List<String> answers =
        sides(pair).stream().map(side -> said(diagnostician.conclude(side))).toList();
    assertThat(answers.get(0)).isNotEqualTo(answers.get(1));
  }

  private static String said(Outcome outcome) {
    return "%s %s %s"
        .formatted(
            codes(outcome),
            outcome.steps().stream().map(Outcome.PlannedStep::code).toList(),
            outcome.withheld().stream().map(Outcome.WithheldStep::code).toList());
  }

  private static TreeSet<String> codes(Outcome outcome) {
    return outcome.diagnoses().stream()
        .map(Outcome.Cause::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("decidedByFacts")
  void withoutTheFactItIsAskedForFirst(Pair pair) {
    for (CaseFacts side : sides(pair)) {
      Outcome outcome = diagnostician.diagnose(without(side, pair.decidedBy()));
      assertThat(outcome.status()).as(side.name()).isEqualTo(Outcome.Status.NEEDS_FACTS);
      assertThat(outcome.missing().get(0).fact().replaceAll("\\[[0-9]+]", ""))
          .as(side.name())
          .isEqualTo(pair.decidedBy());
    }
  }

  @ParameterizedTest
  @MethodSource("decidedByTexts")
  void withoutTheTextNeitherIsNamed(Pair pair) {
    TreeSet<String> either = new TreeSet<>();
    sides(pair).forEach(side -> either.addAll(codes(diagnostician.conclude(side))));
    for (CaseFacts side : sides(pair)) {
      Outcome outcome = diagnostician.diagnose(without(side, TEXT));
      assertThat(codes(outcome)).as(side.name()).doesNotContainAnyElementsOf(either);
      assertThat(outcome.status()).as(side.name()).isEqualTo(Outcome.Status.NEEDS_FACTS);
      assertThat(outcome.missing().stream().map(Outcome.Missing::fact))
          .as(side.name())
          .contains("provisioningErrors[0].text");
    }
  }

  /** The same case, with one fact or with every text of a message not gathered. */
  private static CaseFacts without(CaseFacts side, String decidedBy) {
    CaseFacts left = side;
    for (Fact fact : side.facts()) {
      Map<String, Fact.Value> values = new LinkedHashMap<>(fact.values());
      for (FactField field : fact.type().fields()) {
        if (decidedBy.equals(TEXT)
            ? field.recognise()
            : decidedBy.equals(fact.type().key() + "." + field.name())) {
          values.remove(field.name());
        }
      }
      left = left.with(new Fact(fact.type(), fact.index(), values));
    }
    return left;
  }
}
