package exodx.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.FactEdits;
import exodx.facts.Truth;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Why not, asked of the real rules. */
class WhyNotsTest {
  private static final String MISMATCH =
      """
      provisioningErrors:
        text: >-
          Failed to sync the ArchiveGuid 00000000-0000-0000-0000-000000000000 of mailbox
          5c9d2f71-6d0b-4b0e-8f57-3b1f0a2e6c44 because one cloud archive
          35bda72e-195b-4aa9-85f8-72874254331e exists.
      cloudRecipient: {archiveGuid: 35bda72e-195b-4aa9-85f8-72874254331e}
      """;

  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  private static CaseFacts facts(String more) {
    return CaseReader.read(
        TestKnowledge.BASE.vocabulary(), new SourceText("case.yaml", MISMATCH + more));
  }

  @Test
  void tellsWhatIsFalseFromWhatIsUnknown() {
    WhyNot unknown = WhyNots.of(diagnostician, facts("")).of("schema-only");
    assertThat(unknown.standing()).isEqualTo(WhyNot.Standing.ABSENT);
    assertThat(unknown.rules().get(0).truth()).isEqualTo(Truth.UNKNOWN);
    WhyNot stopped =
        WhyNots.of(diagnostician, facts("onPremises: {exchangeServerRunning: true}\n"))
            .of("schema-only");
    WhyNot.RuleProgress rule = stopped.rules().get(0);
    assertThat(rule.truth()).isEqualTo(Truth.FALSE);
    WhyNot.Reason reason = rule.conditions().get(0).reasons().get(0);
    assertThat(reason.fact()).isEqualTo("onPremises.exchangeServerRunning");
    assertThat(reason.wanted())
        .isEqualTo("An Exchange server (hybrid server) is running on-premises: no");
    assertThat(reason.value()).isEqualTo("true");
    assertThat(reason.line()).isPositive();
    assertThat(reason.truth()).isEqualTo(Truth.FALSE);
  }

  @Test
  void namesWhatStandsAgainstAnAbsence() throws IOException {
    String held = Files.readString(Path.of("facts-samples/hold-mail-user.yaml"));
    WhyNot whyNot =
        WhyNots.of(
                diagnostician,
                CaseReader.read(TestKnowledge.BASE.vocabulary(), new SourceText("case.yaml", held)))
            .of("purge-soft-deleted-mailuser");
    assertThat(whyNot.standing()).isEqualTo(WhyNot.Standing.WITHHELD);
    assertThat(whyNot.withheld()).extracting(Outcome.WithheldStep::code).contains("hold-in-force");
    List<WhyNot.Reason> reasons =
        whyNot.rules().stream()
            .flatMap(rule -> rule.conditions().stream())
            .filter(one -> one.text().startsWith("not HoldInForce"))
            .flatMap(one -> one.reasons().stream())
            .toList();
    assertThat(reasons).extracting(WhyNot.Reason::fact).containsExactly("fact HoldInForce");
    assertThat(reasons.get(0).further())
        .extracting(rule -> rule.rule().id())
        .containsExactly("holder-litigation-hold");
  }

  @Test
  void theOverviewHoldsWhateverDoesNotFollow() {
    CaseFacts facts = facts("onPremises: {exchangeServerRunning: true}\n");
    Outcome outcome = diagnostician.conclude(facts);
    Set<String> planned = new TreeSet<>();
    outcome.steps().forEach(step -> planned.add(step.code()));
    outcome.diagnoses().forEach(cause -> planned.add(cause.code()));
    WhyNots whyNots = WhyNots.of(diagnostician, facts);
    Set<String> misses = new TreeSet<>();
    whyNots.nearest().forEach(miss -> misses.add(miss.asked()));
    assertThat(misses).doesNotContainAnyElementsOf(planned).contains("set-archive-guid-ad");
    Set<String> all = new TreeSet<>(TestKnowledge.BASE.catalogue().steps().keySet());
    all.addAll(TestKnowledge.BASE.catalogue().diagnoses().keySet());
    all.removeAll(planned);
    assertThat(misses).containsAll(all);
  }

  @Test
  void saysWhenItDoesFollow() {
    WhyNot whyNot = WhyNots.of(diagnostician, facts("")).of("archive-guid-mismatch");
    assertThat(whyNot.standing()).isEqualTo(WhyNot.Standing.FOLLOWS);
    assertThat(whyNot.rules().get(0).truth()).isEqualTo(Truth.TRUE);
  }

  @Test
  void guardsThatDoNotBlockAreNotTold() {
    WhyNot whyNot =
        WhyNots.of(diagnostician, facts("onPremises: {exchangeServerRunning: true}\n"))
            .of("purge-soft-deleted-mailbox");
    assertThat(whyNot.standing()).isEqualTo(WhyNot.Standing.ABSENT);
    assertThat(whyNot.rules())
        .isNotEmpty()
        .noneMatch(
            rule ->
                TestKnowledge.BASE.rules().get(rule.rule().id()).conclusions().stream()
                    .allMatch(one -> one.verb().equals("withhold")));
  }

  @Test
  void findsASmallChangeThatLeadsToAStep() throws IOException {
    Goal goal =
        Goals.of(
            diagnostician,
            facts("onPremises: {exchangeServerRunning: true}\n"),
            "set-archive-guid-ad");
    assertThat(goal.found()).isTrue();
    assertThat(goal.edits())
        .extracting(Goal.Edit::path)
        .contains("onPremises.exchangeServerRunning", "onPremises.schemaHasExchangeAttributes");
    String sample = "facts-samples/guid-in-use-soft-deleted-mailbox-purge.yaml";
    CaseFacts cleared =
        CaseReader.read(
            TestKnowledge.BASE.vocabulary(),
            new SourceText(sample, Files.readString(Path.of(sample))));
    CaseFacts held =
        new FactEdits(TestKnowledge.BASE.vocabulary()).set(cleared, "guidHolders.state=Inactive");
    assertThat(Goals.of(diagnostician, held, "purge-soft-deleted-mailbox").edits())
        .extracting(edit -> edit.path() + "=" + edit.value())
        .containsExactly("guidHolders[0].state=SoftDeleted");
  }

  /** Each condition of a clearance is one step nearer, although all guards still stand. */
  @Test
  void findsManySmallChangesThatOnlyTogetherLeadToAStep() throws IOException {
    String sample = "facts-samples/hold-mail-user.yaml";
    CaseFacts held =
        CaseReader.read(
            TestKnowledge.BASE.vocabulary(),
            new SourceText(sample, Files.readString(Path.of(sample))));
    assertThat(Goals.of(diagnostician, held, "purge-soft-deleted-mailuser").edits())
        .extracting(edit -> edit.path() + "=" + edit.value())
        .contains("holderHolds.litigationHoldEnabled=false", "guidHolders[0].contentWanted=false")
        .anyMatch(edit -> edit.endsWith(".step=purge-soft-deleted-mailuser"))
        .noneMatch(edit -> edit.contains("reference"));
  }

  @Test
  void everyNameIsKnownAndNothingElse() {
    WhyNots all = WhyNots.of(diagnostician, facts(""));
    assertThat(all.names()).isNotEmpty().allSatisfy(name -> all.known(name));
    assertThatThrownBy(() -> all.known("schema-onyl"))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("no rule is named \"schema-onyl\" or concludes it");
  }
}
