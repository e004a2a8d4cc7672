package exodx.reasoning;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Runs the rules over one case at a time. */
public final class Reasoner {
  private static final int MAX_FIRINGS = 20_000;

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

  /**
   * Draws every conclusion from a case.
   *
   * @param recognised the messages found in the texts of the case
   * @throws ProblemsException when rules run in circles or fail
   */
  public Inference infer(CaseFacts facts, List<RecognisedMessage> recognised) {
    KieSession session = knowledge.newSession();
    try {
      Map<Object, Fact> given = Inference.byIdentity();
      for (Fact fact : facts.facts()) {
        Object object = binder.bind(fact);
        given.put(object, fact);
        session.insert(object);
      }
      recognised.forEach(session::insert);
      session.insert(new Today(today));
      fire(session);
      return new Inference(facts, given, entries(session, given));
    } finally {
      session.dispose();
    }
  }

  private static void fire(KieSession session) {
    List<String> last = new ArrayList<>();
    try {
      if (session.fireAllRules(MAX_FIRINGS) < MAX_FIRINGS) {
        return;
      }
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              Rule rule = event.getMatch().getRule();
              last.add(rule.getName());
            }
          });
      session.fireAllRules(20);
    } catch (RuntimeException e) {
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      throw ProblemsException.knowledge(
          Problem.error(
              "rule-failed",
              null,
              message.lines().findFirst().orElse(message),
              "a condition reads a field that is not known; test it for null first"));
    }
    throw ProblemsException.knowledge(
        Problem.error(
            "rules-in-circles",
            null,
            "these rules feed each other without end: "
                + String.join(", ", last.stream().distinct().sorted().toList()),
            "a rule must not conclude what makes it match again"));
  }

  private static List<Inference.Entry> entries(KieSession session, Map<Object, Fact> given) {
    List<Inference.Entry> entries = new ArrayList<>(Justifications.of(session));
    entries.sort(
        Comparator.comparing((Inference.Entry entry) -> !given.containsKey(entry.object()))
            .thenComparing(entry -> !entry.supports().isEmpty())
            .thenComparing(entry -> order(entry.object(), given))
            .thenComparing(entry -> entry.object().toString()));
    return List.copyOf(entries);
  }

  private static String order(Object object, Map<Object, Fact> given) {
    Fact fact = given.get(object);
    return fact == null
        ? object.getClass().getSimpleName()
        : fact.type().key() + String.format("%06d", fact.index());
  }
}
