package exodx.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import exodx.TestKnowledge;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactFileReaderTest {

  private static CaseFacts yaml(String text) {
    SourceText source = new SourceText("case.yaml", text);
    return FactFileReader.read(
        TestKnowledge.BASE.vocabulary(), source, NodeReader.YAML.read(source));
  }

  private static CaseFacts json(String text) {
    SourceText source = new SourceText("case.json", text);
    return FactFileReader.read(
        TestKnowledge.BASE.vocabulary(), source, NodeReader.JSON.read(source));
  }

  private static List<Problem> problems(String text) {
    return catchThrowableOfType(ProblemsException.class, () -> yaml(text)).problems();
  }

  /** What the JSON library calls its places, characters and grammar helps nobody. */
  @Test
  void tellsOfBrokenJsonWithoutWordsOfTheLibrary() {
    for (String text :
        List.of("{", "{\"a\": [1, ", "{\"a\": \"b", "{\"a\": x}", "{\"a\": \"b\n\"}")) {
      Problem problem =
          catchThrowableOfType(ProblemsException.class, () -> json(text)).problems().get(0);
      assertThat(problem.message())
          .startsWith("this is not valid JSON: ")
          .doesNotContain("REDACTED", "Source:", "code ", "JSON String");
    }
    Problem cut = catchThrowableOfType(ProblemsException.class, () -> json("{")).problems().get(0);
    assertThat(cut.message()).isEqualTo("this is not valid JSON: it ends too early");
    assertThat(cut.hint()).isEqualTo("close what is still open");
  }

  @Test
  void readsEveryTypeOfValue() {
    CaseFacts facts =
        yaml(
            """
            affectedUser: {synced: yes, userPrincipalName: user@contoso.com}
            holderSearch: {matches: 1}
            guidHolders:
              - {state: softdeleted, whenSoftDeleted: 2024-05-31T08:00:00Z, exchangeGuid: ''}
            holderHolds: {inPlaceHolds: []}
            """);
    assertThat(facts.value("affectedUser.synced")).contains(true);
    assertThat(facts.value("holderSearch.matches")).contains(1);
    assertThat(facts.value("guidHolders[0].state")).contains("SoftDeleted");
    assertThat(facts.value("guidHolders[0].whenSoftDeleted")).contains(LocalDate.of(2024, 5, 31));
    assertThat(facts.value("guidHolders[0].exchangeGuid")).contains(Guid.of(""));
    assertThat(facts.value("holderHolds.inPlaceHolds")).contains(List.of());
  }

  @Test
  void aSingleObjectMayStandForAList() {
    CaseFacts facts = json("{\"guidHolders\": {\"state\": \"Live\"}}");
    assertThat(facts.value("guidHolders[0].state")).contains("Live");
  }

  @Test
  void nullAndUnknownMeanNotGathered() {
    CaseFacts facts = yaml("affectedUser: {synced: null, licensed: unknown}\nonPremises: null");
    assertThat(facts.value("affectedUser.synced")).isEmpty();
    assertThat(facts.value("affectedUser.licensed")).isEmpty();
  }

  @Test
  void remembersTheLineOfEachValue() {
    CaseFacts facts = yaml("affectedUser:\n  synced: true\n  licensed: false\n");
    Fact user =
        facts.facts().stream()
            .filter(fact -> fact.type().key().equals("affectedUser"))
            .findFirst()
            .orElseThrow();
    assertThat(user.values().get("synced").line()).isEqualTo(2);
    assertThat(user.values().get("licensed").line()).isEqualTo(3);
  }

  @Test
  void namesAnUnknownKeyWithPlaceAndHint() {
    assertThat(problems("affectedUser:\n  sinced: true\n"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("unknown-key");
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.column()).isEqualTo(3);
              assertThat(problem.message()).contains("\"sinced\"");
              assertThat(problem.hint()).contains("\"synced\"");
            });
  }

  @Test
  void reportsAllProblemsOfAFileAtOnce() {
    assertThat(
            problems(
                """
                affectedUsr: {}
                holderSearch: {matches: many}
                guidHolders: {state: Livee}
                onPremises: [1]
                """))
        .extracting(Problem::line)
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void tellsTheFirstOfVeryManyProblemsAndTheNumberOfTheOthers() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      text.append("key").append(i).append(": {a: ").append(i).append("}\n");
    }
    List<Problem> problems = problems(text.toString());
    assertThat(problems).hasSize(51);
    assertThat(problems.get(49).line()).isEqualTo(50);
    assertThat(problems.get(50).message()).isEqualTo("there are 59950 more problems");
  }

  @Test
  void refusesBrokenDeepEmptyAndDoubledFiles() {
    for (String broken :
        List.of("{", "", "[".repeat(100), "{\"a\":1,\"a\":2}", "{} {}", "nul", "{\"a\" 1}")) {
      SourceText source = new SourceText("case.json", broken);
      ProblemsException problem =
          catchThrowableOfType(
              ProblemsException.class,
              () ->
                  FactFileReader.read(
                      TestKnowledge.BASE.vocabulary(), source, NodeReader.JSON.read(source)));
      assertThat(problem).as(broken).isNotNull();
      assertThat(problem.problems()).as(broken).hasSize(1);
      assertThat(problem.problems().get(0).message()).isNotBlank();
    }
  }
}
