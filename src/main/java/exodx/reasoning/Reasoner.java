package exodx.reasoning;

import exodx.facts.CaseFacts;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import java.time.LocalDate;
import java.util.List;

/** Runs the rules over cases. */
public final class Reasoner {
  private final KnowledgeBase knowledge;
  private final FactBinder binder;
  private final LocalDate today;

  public Reasoner(KnowledgeBase knowledge, LocalDate today) {
    this.knowledge = knowledge;
    this.binder = new FactBinder(knowledge);
    this.today = today;
  }

  /** Returns how facts of a case become objects of the session. */
  public FactBinder binder() {
    return binder;
  }

  /** Opens a session for cases that differ in a few facts; the caller closes it. */
  public CaseSession open() {
    return new CaseSession(knowledge, binder, today);
  }

  /**
   * Draws every conclusion from a case.
   *
   * @param recognised the messages found in the texts of the case
   * @throws exodx.problem.ProblemsException when rules run in circles or fail
   */
  public Inference infer(CaseFacts facts, List<RecognisedMessage> recognised) {
    try (CaseSession session = open()) {
      return session.infer(facts, recognised);
    }
  }
}
