package exodx.consult;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.cases.CaseFileReader;
import exodx.cases.CaseFiles;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Guid;
import exodx.knowledge.KnowledgeFile;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Missing;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An approval is one question: whether somebody agreed to a step, and who. */
class ApprovalQuestionTest {
  private static final Diagnostician EXPERT =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  private record Asked(CaseFacts facts, Missing missing) {
    Question question() {
      return Question.of(TestKnowledge.BASE.vocabulary(), missing);
    }
  }

  private static Stream<Asked> asked() {
    return CaseFiles.below(Path.of("rules")).read(TestKnowledge.BASE.vocabulary()).stream()
        .flatMap(
            one ->
                EXPERT.conclude(one.facts()).missing().stream()
                    .filter(missing -> missing.fact().startsWith("approvals"))
                    .filter(missing -> !missing.implied().isEmpty())
                    .map(missing -> new Asked(one.facts(), missing)));
  }

  @Test
  void anAnswerTellsWhatWasAgreedTo() {
    List<Asked> asked = asked().toList();
    assertThat(asked).hasSizeGreaterThan(10);
    for (Asked one : asked) {
      assertThat(one.missing().question())
          .as(one.facts().name())
          .startsWith("Is this approved, and by whom: ")
          .doesNotContain("{");
      Outcome then = EXPERT.conclude(one.question().answered(one.facts(), "A. Person"));
      assertThat(then.missing().stream().map(Missing::fact))
          .as(one.facts().name())
          .doesNotContain(one.missing().fact())
          .doesNotContainAnyElementsOf(one.missing().implied().keySet());
    }
  }

  @Test
  void aCodeIsNotAskedForBesides() {
    asked()
        .forEach(
            one ->
                assertThat(
                        EXPERT.conclude(one.facts()).missing().stream()
                            .map(Missing::fact)
                            .filter(one.missing().implied()::containsKey))
                    .as(one.facts().name())
                    .isEmpty());
  }

  @Test
  void aCountTellsForWhichGuid() {
    CaseFacts facts =
        CaseFileReader.read(
                TestKnowledge.BASE.vocabulary(),
                CaseFiles.below(Path.of("rules/guid-in-use")).files().stream()
                    .filter(file -> file.name().endsWith("several.cases.yaml"))
                    .findFirst()
                    .map(KnowledgeFile::source)
                    .orElseThrow())
            .get(0)
            .facts();
    Missing count =
        EXPERT.diagnose(facts).missing().stream()
            .filter(missing -> missing.fact().equals("holderSearch[1].matches"))
            .findFirst()
            .orElseThrow();
    assertThat(count.question()).contains("c9e1a7f4-58d2-4b6e-8a13-0f7d5c3b2a61");
    CaseFacts then =
        Question.of(TestKnowledge.BASE.vocabulary(), count).answered(facts, Integer.valueOf(1));
    assertThat(then.value("holderSearch[1].guid"))
        .contains(Guid.of("c9e1a7f4-58d2-4b6e-8a13-0f7d5c3b2a61"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kim Akers (legal)|Kim Akers (legal)",
        "yes, Kim Akers|Kim Akers",
        "Yes. Approved by Kim Akers|Kim Akers",
        "y, by Kim Akers|Kim Akers",
        "approved by Bykov|Bykov",
        "Y. Tanaka|Y. Tanaka",
        "Nora Noland|Nora Noland",
        "no|''",
        "Not yet.|''",
        "nobody|''",
        "none|''"
      })
  void takesANameAsPeopleGiveIt(String typed, String name) {
    Asked one = asked().findFirst().orElseThrow();
    AnswerReader reader = new AnswerReader(TestKnowledge.BASE.vocabulary());
    assertThat(reader.read(one.question(), one.facts(), typed))
        .isEqualTo(new Answer.Known(name, ""));
  }

  @Test
  void aYesAloneIsNoName() {
    Asked one = asked().findFirst().orElseThrow();
    AnswerReader reader = new AnswerReader(TestKnowledge.BASE.vocabulary());
    for (String typed : List.of("yes", "y", "Approved.", "yes, ")) {
      assertThat(reader.read(one.question(), one.facts(), typed)).isInstanceOf(Answer.Wrong.class);
    }
  }
}
