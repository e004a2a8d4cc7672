package exodx.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.FactFileWriter;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Missing;
import exodx.outcome.Outcome.PlannedStep;
import exodx.outcome.Outcome.Status;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told in two ways lets no step pass that one of the two would stop. */
class DisputedFactsTest {
  private static final String PURGE = "guid-in-use-soft-deleted-mailbox-purge.yaml";
  private static final String MISMATCH = "archive-mismatch-hybrid-server.json";

  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  private static CaseFacts read(String sample, String... more) throws IOException {
    String text = Files.readString(Path.of("facts-samples", sample));
    List<SourceText> texts = new ArrayList<>(List.of(new SourceText(sample, text)));
    for (int i = 0; i < more.length; i++) {
      texts.add(new SourceText("told" + i + ".yaml", more[i]));
    }
    return CaseReader.read(TestKnowledge.BASE.vocabulary(), texts);
  }

  private static List<String> steps(Outcome outcome) {
    return outcome.steps().stream().map(PlannedStep::code).toList();
  }

  @Test
  void thePurgeIsPlannedWhereNothingIsDisputed() throws IOException {
    Outcome outcome = diagnostician.diagnose(read(PURGE));
    assertThat(steps(outcome)).contains("purge-soft-deleted-mailbox");
    assertThat(outcome.status()).isEqualTo(Status.DIAGNOSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "holderSearch.matches            | holderSearch: {matches: 2}",
        "holderHolds.litigationHoldEnabled | holderHolds: {litigationHoldEnabled: true}",
        "holderHolds.delayHoldApplied    | holderHolds: {delayHoldApplied: true}",
        "holderHolds.inPlaceHolds        | holderHolds: {inPlaceHolds: [UniH0b2f7c8e-1a52-4b5e-9d38-6a3b1c9e7f04]}",
      })
  void aDisputedFactHoldsThePurge(String path, String told) throws IOException {
    Outcome outcome = diagnostician.diagnose(read(PURGE, told));
    assertThat(steps(outcome)).doesNotContain("purge-soft-deleted-mailbox");
    assertThat(outcome.status()).isEqualTo(Status.NEEDS_FACTS);
    Missing missing =
        outcome.missing().stream().filter(one -> one.fact().equals(path)).findFirst().orElseThrow();
    assertThat(missing.told()).hasSize(2);
    assertThat(missing.told().get(0)).contains(PURGE + ", line ");
    assertThat(missing.told().get(1)).contains("told0.yaml, line 1");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDisputedStaysSoInAFactFile(FactFileWriter format) throws IOException {
    CaseFacts facts =
        read(PURGE, "holderHolds: {litigationHoldEnabled: true}\nholderSearch: {matches: 2}");
    String name = "imported." + format.name().toLowerCase(Locale.ROOT);
    SourceText file = new SourceText(name, format.write(facts));
    CaseFacts again = CaseReader.read(TestKnowledge.BASE.vocabulary(), file);
    assertThat(again.disputed())
        .extracting(CaseFacts.Disputed::path, one -> one.one().value(), one -> one.other().value())
        .containsExactlyInAnyOrder(
            tuple("holderHolds.litigationHoldEnabled", false, true),
            tuple("holderSearch.matches", 1, 2));
    assertThat(steps(diagnostician.diagnose(again)))
        .isEqualTo(steps(diagnostician.diagnose(facts)))
        .doesNotContain("purge-soft-deleted-mailbox");
    // Neither does another text settle it, but who writes the value into the file does.
    SourceText more = new SourceText("more.yaml", "holderSearch: {matches: 1}");
    assertThat(CaseReader.read(TestKnowledge.BASE.vocabulary(), List.of(file, more)).disputed())
        .extracting(CaseFacts.Disputed::path)
        .contains("holderSearch.matches");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "disputed: 1",
        "disputed: {holderSearch.matches: 1}",
        "disputed: {holderSearch.matches: [{value: 1}]}",
        "disputed: {holderSearch.matches: [{value: 1}, {value: many}]}",
        "disputed: {holderSearch.nothing: [{value: 1}, {value: 2}]}",
      })
  void whatIsNoDisputeIsAnErrorOfTheFile(String text) {
    assertThatThrownBy(() -> read(PURGE, "affectedUser: {synced: true}\n" + text))
        .isInstanceOf(ProblemsException.class);
  }

  @Test
  void aDisputedArchiveWritesNoArchiveGuid() throws IOException {
    String other = "cloudRecipient: {archiveGuid: 11111111-2222-4333-8444-555555555555}";
    assertThat(steps(diagnostician.diagnose(read(MISMATCH)))).contains("set-archive-guid");
    Outcome outcome = diagnostician.diagnose(read(MISMATCH, other));
    assertThat(outcome.steps())
        .noneMatch(step -> step.code().equals("set-archive-guid") && step.command() != null);
    assertThat(outcome.missing())
        .anyMatch(one -> one.fact().equals("cloudRecipient.archiveGuid") && one.told().size() == 2);
  }

  @Test
  void aThirdTellingOfTheSameSettlesNothing() throws IOException {
    Outcome outcome =
        diagnostician.diagnose(
            read(PURGE, "holderSearch: {matches: 2}", "holderSearch: {matches: 1}"));
    assertThat(steps(outcome)).doesNotContain("purge-soft-deleted-mailbox");
  }

  @Test
  void anAnswerSettlesIt() throws IOException {
    CaseFacts facts = read(PURGE, "holderSearch: {matches: 2}");
    assertThat(facts.disputed()).hasSize(1);
    CaseFacts settled =
        facts.with(
            facts.facts().stream()
                .filter(fact -> fact.type().key().equals("holderSearch"))
                .findFirst()
                .orElseThrow()
                .with("matches", 1));
    assertThat(settled.disputed()).isEmpty();
    assertThat(steps(diagnostician.diagnose(settled))).contains("purge-soft-deleted-mailbox");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "onPremises          | schemaHasExchangeAttributes | false",
        "onPremisesRecipient | mailboxExists               | true",
        "onPremisesRecipient | archiveHasContent           | true",
      })
  void whatContradictsAnotherFactHoldsWhatHangsOnIt(String type, String field, boolean value)
      throws IOException {
    CaseFacts facts = read(MISMATCH);
    assertThat(diagnostician.diagnose(facts).status()).isEqualTo(Status.DIAGNOSED);
    Outcome outcome = diagnostician.diagnose(with(facts, type, field, value));
    assertThat(outcome.warnings()).anyMatch(one -> one.code().equals("facts-contradict"));
    assertThat(outcome.status()).isEqualTo(Status.NEEDS_FACTS);
    assertThat(steps(outcome)).doesNotContain("set-archive-guid", "start-sync");
    assertThat(outcome.missing())
        .anyMatch(one -> one.fact().equals(type + "." + field) && one.told().size() == 1);
  }

  /** Whether the user is a mailbox in the cloud decides about a purge, and not about a case. */
  @Test
  void aContradictionHoldsOnlyWhatHangsOnIt() throws IOException {
    CaseFacts facts = with(read(PURGE), "cloudRecipient", "cloudManaged", true);
    Outcome outcome = diagnostician.diagnose(facts);
    assertThat(outcome.warnings()).anyMatch(one -> one.code().equals("facts-contradict"));
    assertThat(outcome.status()).isEqualTo(Status.NEEDS_FACTS);
    assertThat(steps(outcome))
        .contains("open-support-case")
        .doesNotContain("purge-soft-deleted-mailbox", "retry-provisioning");
  }

  private static CaseFacts with(CaseFacts facts, String type, String field, Object value) {
    return facts.with(
        facts.facts().stream()
            .filter(fact -> fact.type().key().equals(type))
            .findFirst()
            .orElseThrow()
            .with(field, value));
  }
}
