package exodx.explain;

import exodx.facts.CaseFacts;
import exodx.knowledge.KnowledgeBase;
import exodx.reasoning.MessageFinder;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Answers a first case with no more rules than can take part in it, because loading the others
 * takes longer than the answer; from the second case on all rules are worth it.
 */
public final class FirstDiagnostician {
  private final KnowledgeBase knowledge;
  private final LocalDate today;
  private final MessageFinder finder;
  private final Supplier<Diagnostician> further;
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Makes one that leaves all but the first case to another. */
  public FirstDiagnostician(
      KnowledgeBase knowledge, LocalDate today, Supplier<Diagnostician> further) {
    this.knowledge = knowledge;
    this.today = today;
    this.finder = new MessageFinder(knowledge);
    this.further = further;
  }

  /**
   * Answers a case.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on it
   */
  public Outcome diagnose(CaseFacts given) {
    if (begun.getAndSet(true)) {
      return further.get().diagnose(given);
    }
    CaseFacts facts = new WantedTexts(knowledge, finder).complete(given);
    KnowledgeBase part = knowledge.within(facts, finder.find(facts));
    return new Diagnostician(part, today, finder).diagnose(given);
  }
}
