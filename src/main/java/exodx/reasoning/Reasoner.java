package exodx.reasoning;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/** Runs the rules over one case at a time. */
public final class Reasoner {
  private final KnowledgeBase knowledge;
  private final FactBinder binder;
  private final LocalDate today;
  private final Set<String> still;

  public Reasoner(KnowledgeBase knowledge, LocalDate today) {
    this(knowledge, today, Set.of());
  }

  private Reasoner(KnowledgeBase knowledge, LocalDate today, Set<String> still) {
    this.knowledge = knowledge;
    this.binder = new FactBinder(knowledge);
    this.today = today;
    this.still = still;
  }

  /**
   * Returns one that draws its conclusions without some rules.
   *
   * @param rules ids of the rules to leave out
   */
  public Reasoner without(Set<String> rules) {
    return new Reasoner(knowledge, today, rules);
  }

  /** Returns how facts of a case become objects of the session. */
  public FactBinder binder() {
    return binder;
  }

  /**
   * Draws every conclusion from a case.
   *
   * @param recognised the messages found in the texts of the case
   * @throws exodx.problem.ProblemsException when rules run in circles or fail
   */
  public Inference infer(CaseFacts facts, List<RecognisedMessage> recognised) {
    return run(facts, recognised, null);
  }

  /**
   * Draws every conclusion from a case, and writes down what fires.
   *
   * @param recognised the messages found in the texts of the case
   * @throws exodx.problem.ProblemsException when rules run in circles or fail
   */
  public Inference trace(CaseFacts facts, List<RecognisedMessage> recognised) {
    return run(facts, recognised, new FiringRecorder());
  }

  private Inference run(
      CaseFacts facts, List<RecognisedMessage> recognised, @Nullable FiringRecorder recorder) {
    KieSession session = knowledge.newSession();
    try {
      if (recorder != null) {
        session.addEventListener(recorder);
      }
      Map<Object, Fact> given = Inference.byIdentity();
      for (Fact fact : facts.facts()) {
        Object object = binder.bind(fact);
        given.put(object, fact);
        session.insert(object);
      }
      recognised.forEach(session::insert);
      session.insert(new Today(today));
      new Firing(knowledge, still).fire(session);
      return new Inference(
          facts, given, entries(session, given), recorder == null ? List.of() : recorder.firings());
    } finally {
      session.dispose();
    }
  }

  private static List<Inference.Entry> entries(KieSession session, Map<Object, Fact> given) {
    return Justifications.of(session).stream()
        .map(entry -> EntryOrder.of(entry, given))
        .sorted()
        .map(EntryOrder::entry)
        .toList();
  }
}
