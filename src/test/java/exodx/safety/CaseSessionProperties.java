package exodx.safety;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.reasoning.CaseSession;
import exodx.reasoning.Inference;
import exodx.reasoning.MessageFinder;
import exodx.reasoning.Reasoner;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/**
 * A session that has seen other cases must conclude what a fresh one does, for the same reasons.
 */
class CaseSessionProperties {
  private final Reasoner reasoner = new Reasoner(TestKnowledge.BASE, TestKnowledge.TODAY);
  private final MessageFinder finder = new MessageFinder(TestKnowledge.BASE);

  @Property(tries = 300)
  void goesFromCaseToCase(@ForAll @LongRange(min = 0) long seed) {
    GeneratedCases cases = new GeneratedCases(seed);
    try (CaseSession session = reasoner.open()) {
      for (int i = 0; i < 5; i++) {
        check(session, i % 2 == 0 ? cases.nearPurge() : cases.any());
      }
    }
  }

  @Property(tries = 300)
  void goesFromOneChangeToTheNextAndBack(@ForAll @LongRange(min = 0) long seed) {
    GeneratedCases cases = new GeneratedCases(seed);
    Random random = new Random(seed);
    CaseFacts first = random.nextBoolean() ? cases.nearPurge() : cases.any();
    List<Fact> others = cases.any().facts();
    try (CaseSession session = reasoner.open()) {
      check(session, first);
      for (int i = 0; i < 8; i++) {
        CaseFacts changed = first;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
          changed = changed.with(others.get(random.nextInt(others.size())));
        }
        check(session, changed);
      }
      check(session, first);
    }
  }

  private void check(CaseSession session, CaseFacts facts) {
    Inference fresh = reasoner.infer(facts, finder.find(facts));
    Inference led = session.infer(facts, finder.find(facts));
    assertThat(lines(led)).isEqualTo(lines(fresh));
  }

  /** Everything known, and why, with places for objects, since each session has its own. */
  private static List<String> lines(Inference inference) {
    Map<Object, Integer> places = new IdentityHashMap<>();
    for (Inference.Entry entry : inference.entries()) {
      places.put(entry.object(), places.size());
    }
    List<String> lines = new ArrayList<>();
    for (Inference.Entry entry : inference.entries()) {
      StringBuilder line = new StringBuilder(entry.object().toString());
      line.append(inference.factOf(entry.object()));
      for (Inference.Support support : entry.supports()) {
        line.append(' ').append(support.rule());
        support.premises().forEach(premise -> line.append(' ').append(places.get(premise)));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
