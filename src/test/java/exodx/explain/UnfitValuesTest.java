package exodx.explain;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.PlannedStep;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that its fact's own format refuses reaches no command, and is asked for again. */
class UnfitValuesTest {
  private static final String CASE =
      """
      affectedUser: {userPrincipalName: "%s", synced: true, inSyncScope: true, licensed: true}
      provisioningErrors: {text: "Failed to sync the ArchiveGuid 00000000-0000-0000-0000-000000000000 of mailbox 28b65659-5f92-4b4c-a4be-0ea255450f00 because one cloud archive 45e245ba-67a5-4408-8ced-0a4d12452100 exists"}
      onPremisesRecipient: {recipientTypeDetails: RemoteUserMailbox, mailNickname: "", archiveGuid: "00000000-0000-0000-0000-000000000000", mailboxExists: false, archiveHasContent: false, intendedMailNickname: "%s"}
      onPremises: {exchangeServerRunning: true}
      directorySync: {tool: EntraConnectSync, exchangeAttributesIncluded: true, stagingMode: false, schedulerEnabled: true}
      cloudRecipient: {recipientTypeDetails: UserMailbox, archiveGuid: "45e245ba-67a5-4408-8ced-0a4d12452100", cloudManaged: false}
      """;

  private static Outcome answer(String user, String alias) {
    CaseFacts facts =
        CaseReader.read(
            TestKnowledge.BASE.vocabulary(),
            new SourceText("case.yaml", CASE.formatted(user, alias)));
    return new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY).diagnose(facts);
  }

  private static PlannedStep step(Outcome outcome, String code) {
    return outcome.steps().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aGoodAliasStandsInItsCommand() {
    Outcome outcome = answer("user1@contoso.com", "jo.smith_1");
    assertThat(step(outcome, "populate-mailnickname").command()).contains("'jo.smith_1'");
    assertThat(outcome.missing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".prov 1",
        ".prov1",
        "prov1.",
        "a..b",
        "prov 1",
        "a@b",
        "a*",
        "a,b",
        "(a)",
        "a234567890123456789012345678901234567890123456789012345678901234x"
      })
  void anAliasThatExchangeRefusesIsAskedForAgain(String alias) {
    Outcome outcome = answer("user1@contoso.com", alias);
    PlannedStep step = step(outcome, "populate-mailnickname");
    assertThat(step.command()).isNull();
    assertThat(step.commandNeeds()).anyMatch(need -> need.contains("with single dots only"));
    assertThat(outcome.missing())
        .anyMatch(
            one ->
                one.fact().equals("onPremisesRecipient.intendedMailNickname")
                    && one.told().equals(List.of(alias)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"user1", "user*@contoso.com", "user 1@contoso.com", "a@b@contoso.com"})
  void aNameThatIsNoUserPrincipalNameChangesNothing(String name) {
    Outcome outcome = answer(name, "user1");
    for (PlannedStep step : outcome.steps()) {
      if (step.command() != null) {
        assertThat(step.command()).doesNotContain("'" + name + "'");
      }
    }
    assertThat(step(outcome, "set-archive-guid").command()).isNull();
  }
}
