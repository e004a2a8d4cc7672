package exodx.reasoning;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactType;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One session that goes from case to case. Cases that differ in a few facts cost what follows from
 * these facts, and not what follows from all; so it is for trying what else could be true of a
 * case. What it concludes is what a session of its own would conclude. For one thread at a time.
 */
public final class CaseSession implements AutoCloseable {
  private final KnowledgeBase knowledge;
  private final FactBinder binder;
  private final LocalDate today;
  private final Map<Place, Held> held = new HashMap<>();
  private final Map<RecognisedMessage, FactHandle> messages = new HashMap<>();
  private KieSession session;
  private Set<String> still = Set.of();
  private int cases;

  CaseSession(KnowledgeBase knowledge, FactBinder binder, LocalDate today) {
    this.knowledge = knowledge;
    this.binder = binder;
    this.today = today;
    this.session = fresh();
  }

  private KieSession fresh() {
    KieSession fresh = knowledge.newSession();
    fresh.insert(new Today(today));
    return fresh;
  }

  /** Where a fact stands in a case; at one place stands one fact at a time. */
  private record Place(FactType type, int index) {
    static Place of(Fact fact) {
      return new Place(fact.type(), fact.index());
    }
  }

  /** A fact and what the session knows it by. */
  private record Held(Fact fact, Object object, FactHandle handle) {}

  /**
   * From now on some rules conclude nothing more; what they have concluded stays.
   *
   * @param rules ids of the rules
   */
  public void keepStill(Set<String> rules) {
    still = Set.copyOf(rules);
  }

  /**
   * Draws every conclusion from a case.
   *
   * @param recognised the messages found in the texts of the case
   * @throws exodx.problem.ProblemsException when rules run in circles or fail; the session is of no
   *     use after that
   */
  public Inference infer(CaseFacts facts, List<RecognisedMessage> recognised) {
    Inference inference = founded(facts, recognised);
    CaseFacts completed = new Entries(knowledge, inference).complete();
    return completed.facts().size() == facts.facts().size()
        ? inference
        : founded(completed, recognised);
  }

  private Inference founded(CaseFacts facts, List<RecognisedMessage> recognised) {
    boolean first = held.isEmpty();
    cases++;
    Inference inference = conclude(facts, recognised);
    if (first || WellFoundedSupport.hold(inference.entries())) {
      return inference;
    }
    session.dispose();
    session = fresh();
    held.clear();
    messages.clear();
    return conclude(facts, recognised);
  }

  private Inference conclude(CaseFacts facts, List<RecognisedMessage> recognised) {
    put(facts.facts());
    say(recognised);
    new Firing(knowledge, still).fire(session);
    Map<Object, Fact> given = Inference.byIdentity();
    held.values().forEach(one -> given.put(one.object(), one.fact()));
    return new Inference(facts, given, entries(given), List.of());
  }

  /**
   * Draws every conclusion from a case, and writes down what fires on the way to it.
   *
   * @throws exodx.problem.ProblemsException when rules run in circles or fail; the session is of no
   *     use after that
   */
  public Inference trace(CaseFacts facts, List<RecognisedMessage> recognised) {
    FiringRecorder recorder = new FiringRecorder();
    session.addEventListener(recorder);
    Inference inference = infer(facts, recognised);
    session.removeEventListener(recorder);
    return inference.with(recorder.firings());
  }

  private void put(List<Fact> facts) {
    Set<Place> places = new HashSet<>();
    for (Fact fact : facts) {
      Place place = Place.of(fact);
      places.add(place);
      Held before = held.get(place);
      if (before == null) {
        Object object = binder.bind(fact);
        held.put(place, new Held(fact, object, session.insert(object)));
      } else if (before.fact().saysTheSame(fact)) {
        held.put(place, new Held(fact, before.object(), before.handle()));
      } else {
        Object object = binder.bind(fact);
        session.update(before.handle(), object);
        held.put(place, new Held(fact, object, before.handle()));
      }
    }
    for (Iterator<Map.Entry<Place, Held>> each = held.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<Place, Held> one = each.next();
      if (!places.contains(one.getKey())) {
        session.delete(one.getValue().handle());
        each.remove();
      }
    }
  }

  private void say(List<RecognisedMessage> recognised) {
    messages
        .entrySet()
        .removeIf(
            said -> {
              boolean over = !recognised.contains(said.getKey());
              if (over) {
                session.delete(said.getValue());
              }
              return over;
            });
    for (RecognisedMessage message : recognised) {
      messages.computeIfAbsent(message, session::insert);
    }
  }

  private List<Inference.Entry> entries(Map<Object, Fact> given) {
    return Justifications.of(session, given).stream()
        .map(entry -> EntryOrder.of(entry, given))
        .sorted(EntryOrder.FIXED)
        .map(EntryOrder::entry)
        .toList();
  }

  /** Returns how many cases the session has seen. */
  int cases() {
    return cases;
  }

  @Override
  public void close() {
    session.dispose();
  }
}
