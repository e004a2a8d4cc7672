package exodx.explain;

import exodx.facts.CaseFacts;
import exodx.knowledge.KnowledgeBase;
import exodx.reasoning.Inference;
import exodx.reasoning.MessageFinder;
import exodx.reasoning.Reasoner;
import java.time.LocalDate;

/** Draws every conclusion from a case, without making an answer of them. */
public final class CaseInference {
  private CaseInference() {}

  /**
   * Returns all that follows from a case.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on it
   */
  public static Inference of(
      KnowledgeBase knowledge, LocalDate today, MessageFinder finder, CaseFacts given) {
    CaseFacts facts = new WantedTexts(knowledge, finder).complete(given);
    return new Reasoner(knowledge, today).infer(facts, finder.find(facts));
  }
}
