package exodx.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.facts.CaseFacts;
import exodx.knowledge.KnowledgeBase;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

class ReasonerTest {
  private static final int TRIES = 200;

  @Test
  void rulesThatNobodyNeedsAnyMoreLeaveTheMemory() throws InterruptedException {
    WeakReference<KieBase> rules = reasonOnce();
    for (int i = 0; i < TRIES && rules.get() != null; i++) {
      System.gc();
      Thread.sleep(50); // the session is disposed of in a thread of its own
    }
    assertThat(rules.get()).isNull();
  }

  /** Returns rules that only the idle session of a reasoner still needs. */
  private static WeakReference<KieBase> reasonOnce() {
    KnowledgeBase knowledge =
        TestKnowledge.BASE.with(TestKnowledge.BASE.models().values().iterator().next());
    CaseFacts facts =
        CaseReader.read(
            knowledge.vocabulary(),
            new SourceText("facts.yaml", "onPremisesRecipient:\n  mailNickname: \"\"\n"));
    new Reasoner(knowledge, TestKnowledge.TODAY).infer(facts, List.of());
    KieSession session = knowledge.newSession();
    KieBase rules = session.getKieBase();
    session.dispose();
    return new WeakReference<>(rules);
  }
}
