package exodx.reasoning;

import exodx.facts.CaseFacts;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import java.lang.ref.Cleaner;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Runs the rules over cases. The engine keeps each session, and the rules with it, until it is
 * disposed of: the idle ones are, when nobody has the reasoner any more.
 */
public final class Reasoner {
  /** After so many cases a session is given up, whatever the engine may have kept of them. */
  private static final int MOST_CASES = 1000;

  private static final Cleaner CLEANER = Cleaner.create();

  private final KnowledgeBase knowledge;
  private final FactBinder binder;
  private final LocalDate today;
  private final ConcurrentLinkedQueue<CaseSession> idle = new ConcurrentLinkedQueue<>();

  public Reasoner(KnowledgeBase knowledge, LocalDate today) {
    this.knowledge = knowledge;
    this.binder = new FactBinder(knowledge);
    this.today = today;
    CLEANER.register(this, closing(idle));
  }

  /** Static, because it must not hold the reasoner. */
  private static Runnable closing(ConcurrentLinkedQueue<CaseSession> idle) {
    return () -> idle.forEach(CaseSession::close);
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
   * Draws every conclusion from a case, in a session that an earlier case has used where there is
   * one: cases have most facts that are not known in common.
   *
   * @param recognised the messages found in the texts of the case
   * @throws exodx.problem.ProblemsException when rules run in circles or fail
   */
  public Inference infer(CaseFacts facts, List<RecognisedMessage> recognised) {
    CaseSession known = idle.poll();
    CaseSession session = known == null ? open() : known;
    boolean done = false;
    try {
      Inference inference = session.infer(facts, recognised);
      done = true;
      return inference;
    } finally {
      if (done && session.cases() < MOST_CASES) {
        idle.add(session);
      } else {
        session.close();
      }
    }
  }
}
