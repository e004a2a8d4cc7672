package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestDay;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule bases may grow; how fast they do is measured by {@code src/bench/run growth}. */
class GrowthTest {
  /** More than a thousand rules make the compiler name its classes in another way. */
  private static final int RULES = 1_400;

  @Test
  void manyRulesCompileAndAnswer() {
    KnowledgeBase knowledge = KnowledgeLoader.load(GrownRules.of(RULES), KnowledgeCache.NONE);
    assertThat(knowledge.rules()).hasSize(RULES);
    for (int family : List.of(0, 77, 139)) {
      CaseFacts facts =
          CaseReader.read(
              knowledge.vocabulary(), new SourceText("case.yaml", GrownRules.factsOf(family)));
      Outcome outcome = new Diagnostician(knowledge, TestDay.TODAY).diagnose(facts);
      assertThat(outcome.diagnoses()).extracting("code").containsExactly("broken-" + family);
      assertThat(outcome.steps()).extracting("code").containsExactly("look-" + family);
      assertThat(outcome.withheld()).extracting("step").containsExactly("replace-" + family);
    }
  }
}
