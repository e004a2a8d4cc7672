package exodx.safety;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.advice.Catalogue;
import exodx.advice.Catalogue.Scope;
import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Status;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** A diagnosis is complete when it ends with a repair, or says that nothing is to be repaired. */
class CompletePlanProperties {
  private static final Set<Phase> ENDS =
      Set.of(Phase.UNBLOCK, Phase.PREREQUISITE, Phase.REPAIR, Phase.SYNCHRONISE, Phase.RETRY);

  private final Catalogue catalogue = TestKnowledge.BASE.catalogue();
  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  @Property(tries = 2_000)
  void holdsForCasesOfPureChance(@ForAll @LongRange(min = 0) long seed) {
    check(new GeneratedCases(seed).any());
  }

  @Property(tries = 2_000)
  void holdsForCasesNearAPurge(@ForAll @LongRange(min = 0) long seed) {
    check(new GeneratedCases(seed).nearPurge());
  }

  private void check(CaseFacts facts) {
    Outcome outcome = diagnostician.conclude(facts);
    if (outcome.status() == Status.DIAGNOSED) {
      assertThat(hasRepair(outcome) || nothingToDo(outcome))
          .as("a repair in %s, or nothing to do", outcome.steps())
          .isTrue();
      assertThat(outcome.missing()).isEmpty();
    } else if (outcome.status() == Status.NEEDS_FACTS) {
      assertThat(outcome.missing()).as("what decides next").isNotEmpty();
    }
  }

  private boolean hasRepair(Outcome outcome) {
    return outcome.steps().stream()
        .anyMatch(
            step ->
                (step.risk() != Risk.READ_ONLY && ENDS.contains(step.phase()))
                    || Boolean.TRUE.equals(
                        Objects.requireNonNull(catalogue.steps().get(step.code())).repair()));
  }

  private boolean nothingToDo(Outcome outcome) {
    return outcome.diagnoses().stream()
        .map(cause -> Objects.requireNonNull(catalogue.diagnoses().get(cause.code())))
        .filter(words -> words.scopeOrInside() == Scope.INSIDE)
        .allMatch(words -> Boolean.TRUE.equals(words.nothingToDo()));
  }
}
