package exodx.safety;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.facts.CaseFacts;
import exodx.reasoning.Inference;
import exodx.reasoning.MessageFinder;
import exodx.reasoning.Reasoner;
import exodx.reasoning.RuleMatcher;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.drools.model.Rule;

/** The matcher that explains must see what the engine does: its full matches are the firings. */
class MatcherProperties {
  private final Reasoner reasoner = new Reasoner(TestKnowledge.BASE, TestKnowledge.TODAY);
  private final MessageFinder finder = new MessageFinder(TestKnowledge.BASE);

  @Property(tries = 5_000)
  void agreesOnCasesOfPureChance(@ForAll @LongRange(min = 0) long seed) {
    check(new GeneratedCases(seed).any());
  }

  @Property(tries = 5_000)
  void agreesOnCasesNearAPurge(@ForAll @LongRange(min = 0) long seed) {
    check(new GeneratedCases(seed).nearPurge());
  }

  private void check(CaseFacts facts) {
    Inference inference = reasoner.infer(facts, finder.find(facts));
    Set<String> fired = new TreeSet<>();
    for (Inference.Entry entry : inference.entries()) {
      for (Inference.Support support : entry.supports()) {
        fired.add(line(support.rule(), support.premises()));
      }
    }
    RuleMatcher matcher = new RuleMatcher(inference.objects(), inference::factOf);
    Set<String> matched = new TreeSet<>();
    for (Rule rule : TestKnowledge.BASE.models().values()) {
      matcher.match(rule).stream()
          .filter(match -> match.unknowns().isEmpty())
          .forEach(match -> matched.add(line(rule.getName(), match.premises())));
    }
    assertThat(matched).isEqualTo(fired);
  }

  private static String line(String rule, List<Object> premises) {
    return rule + " " + premises.stream().map(MatcherProperties::name).toList();
  }

  private static String name(Object object) {
    return object instanceof String
        ? object.toString()
        : object.getClass().getSimpleName() + "@" + System.identityHashCode(object);
  }
}
