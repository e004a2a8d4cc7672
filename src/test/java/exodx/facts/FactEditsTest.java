package exodx.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import exodx.TestKnowledge;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactEditsTest {
  private final FactEdits edits = new FactEdits(TestKnowledge.BASE.vocabulary());
  private final CaseFacts empty =
      CaseFacts.of("case", new SourceText("case", ""), TestKnowledge.BASE.vocabulary(), List.of());

  @Test
  void setsAndForgets() {
    CaseFacts set = edits.set(empty, "onPremises.exchangeServerRunning = false");
    assertThat(set.value("onPremises.exchangeServerRunning")).contains(false);
    CaseFacts forgotten = edits.unset(set, "onPremises.exchangeServerRunning");
    assertThat(forgotten.value("onPremises.exchangeServerRunning")).isEmpty();
  }

  @Test
  void reachesEveryFactOfAList() {
    CaseFacts set = edits.set(empty, "guidHolders[1].state=Live");
    assertThat(set.value("guidHolders[1].state")).contains("Live");
    assertThat(set.value("guidHolders[0].state")).isEmpty();
  }

  @Test
  void forgetsEveryFactOfAKind() {
    CaseFacts set = edits.set(empty, "guidHolders[1].state=Live");
    set = edits.set(set, "guidHolders[0].state=Inactive");
    set = edits.set(set, "onPremises.exchangeServerRunning=true");
    CaseFacts forgotten = edits.unset(set, "guidHolders");
    assertThat(forgotten.value("guidHolders[0].state")).isEmpty();
    assertThat(forgotten.value("guidHolders[1].state")).isEmpty();
    assertThat(forgotten.value("onPremises.exchangeServerRunning")).contains(true);
  }

  @Test
  void namesAWrongPathWithAHint() {
    ProblemsException wrong =
        catchThrowableOfType(
            ProblemsException.class, () -> edits.set(empty, "onPremise.exchangeServerRuning=1"));
    assertThat(wrong.problems().get(0).hint()).contains("onPremises.exchangeServerRunning");
  }
}
