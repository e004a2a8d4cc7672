package exodx.cases;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.diagnosis.Diagnostician;
import exodx.outcome.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for the plan of every case, whatever it is about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {
  /** Steps that undo each other, or that cannot both be right. */
  private static final List<Set<String>> AGAINST_EACH_OTHER =
      List.of(
          Set.of("release-exchange-guid", "stamp-exchange-guid"),
          Set.of("renew-archive-guid", "set-archive-guid"),
          Set.of("restore-deleted-user", "purge-soft-deleted-mailbox"),
          Set.of("restore-deleted-user", "release-exchange-guid"),
          Set.of("recover-inactive-mailbox", "purge-soft-deleted-mailbox"),
          Set.of("migrate-mailbox", "release-exchange-guid"),
          Set.of("enable-archive-on-premises", "disable-archive-on-premises"),
          Set.of("make-inactive-mailbox", "release-user-holds"),
          Set.of("start-sync", "provision-on-demand"));

  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
  private final List<Outcome> outcomes =
      CaseFiles.below(Path.of("rules")).read(TestKnowledge.BASE.vocabulary()).stream()
          .map(one -> diagnostician.conclude(one.facts()))
          .toList();

  private static Stream<String> codes(Outcome outcome) {
    return outcome.steps().stream().map(Outcome.PlannedStep::code);
  }

  @Test
  void noStepIsRepeated() {
    for (Outcome outcome : outcomes) {
      assertThat(outcome.steps().stream().map(step -> step.code() + " " + step.command()))
          .as(outcome.caseName())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void noTwoStepsContradictEachOther() {
    for (Outcome outcome : outcomes) {
      Set<String> codes = new TreeSet<>(codes(outcome).toList());
      AGAINST_EACH_OTHER.forEach(
          pair ->
              assertThat(codes.containsAll(pair)).as(outcome.caseName() + " " + pair).isFalse());
    }
  }

  @Test
  void noLicenceIsAssignedWhileAWarningForbidsIt() {
    for (Outcome outcome : outcomes) {
      if (outcome.warnings().stream().anyMatch(one -> one.code().equals("do-not-license-yet"))) {
        assertThat(codes(outcome))
            .as(outcome.caseName())
            .doesNotContain("assign-licence", "assign-licence-again", "relicense-user");
      }
    }
  }

  @Test
  void aDisputedWayIsLabelledAndNeverTheOnlyOneBeforeSupport() {
    int disputed = 0;
    for (Outcome outcome : outcomes) {
      for (Outcome.PlannedStep step : outcome.steps()) {
        if (step.risk() != Risk.READ_ONLY && doubtful(step)) {
          disputed++;
          assertThat(hasOtherWay(outcome)).as(outcome.caseName() + " " + step.code()).isTrue();
        }
      }
    }
    assertThat(disputed).isPositive();
  }

  private static boolean doubtful(Outcome.PlannedStep step) {
    return step.disputed() != null || !step.supported() || !step.source().contains("[Microsoft]");
  }

  /** Another change that nobody disputes, or one that is announced and waits. */
  private static boolean hasOtherWay(Outcome outcome) {
    return outcome.steps().stream()
            .filter(step -> step.phase() != Phase.ESCALATE)
            .anyMatch(step -> step.risk() != Risk.READ_ONLY && !doubtful(step))
        || !outcome.withheld().isEmpty();
  }

  @Test
  void aDiagnosisThatIsCompleteRepairsOrSaysThatNothingIsToBeRepaired() {
    for (Outcome outcome : outcomes) {
      if (outcome.status() == Outcome.Status.DIAGNOSED) {
        boolean repairs =
            outcome.steps().stream()
                .anyMatch(
                    step ->
                        Objects.requireNonNull(
                                TestKnowledge.BASE.catalogue().steps().get(step.code()))
                            .repairs(true));
        boolean nothing =
            outcome.diagnoses().stream()
                .map(
                    one ->
                        Objects.requireNonNull(
                            TestKnowledge.BASE.catalogue().diagnoses().get(one.code())))
                .anyMatch(words -> Boolean.TRUE.equals(words.nothingToDo()));
        assertThat(repairs || nothing).as(outcome.caseName()).isTrue();
      }
    }
  }
}
