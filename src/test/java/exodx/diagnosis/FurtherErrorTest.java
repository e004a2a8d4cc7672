package exodx.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Beside a text that no rule knows another one is asked for: its text, and nothing else yet. */
class FurtherErrorTest {
  private static final String FURTHER = "provisioningErrors[1]";

  @Test
  void onlyTheTextOfAFurtherErrorIsAskedFor() {
    CaseFacts facts =
        CaseReader.read(
            TestKnowledge.BASE.vocabulary(),
            new SourceText("case.yaml", "provisioningErrors: [{text: Nobody knows this}]"));
    Outcome outcome = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY).diagnose(facts);
    List<String> asked =
        outcome.missing().stream()
            .map(Outcome.Missing::fact)
            .filter(fact -> fact.startsWith(FURTHER))
            .toList();
    assertThat(asked).containsExactly(FURTHER + ".text");
  }
}
