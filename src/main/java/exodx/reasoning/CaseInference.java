package exodx.reasoning;

import exodx.facts.CaseFacts;
import exodx.knowledge.KnowledgeBase;
import java.time.LocalDate;

/** Draws every conclusion from cases, without making an answer of them. */
public final class CaseInference {
  private final KnowledgeBase knowledge;
  private final Reasoner reasoner;
  private final MessageFinder finder;

  /** Makes one that searches texts with a given finder. */
  public CaseInference(KnowledgeBase knowledge, LocalDate today, MessageFinder finder) {
    this(knowledge, new Reasoner(knowledge, today), finder);
  }

  public CaseInference(KnowledgeBase knowledge, Reasoner reasoner, MessageFinder finder) {
    this.knowledge = knowledge;
    this.reasoner = reasoner;
    this.finder = finder;
  }

  /**
   * Returns all that follows from a case.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on it
   */
  public Inference of(CaseFacts given) {
    CaseFacts facts = new ErrorTextPlaceholder(knowledge, finder).complete(given);
    return reasoner.infer(facts, finder.find(facts));
  }
}
