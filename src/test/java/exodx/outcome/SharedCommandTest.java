package exodx.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person runs a command once and reads all that it prints. */
class SharedCommandTest {
  private static final Outcome.ShellCommand READ = new Outcome.ShellCommand("a shell", "Get-It");

  private static Outcome.Missing missing(String fact, Outcome.ShellCommand gather) {
    return new Outcome.Missing(fact, fact + "?", gather, List.of());
  }

  @Test
  void putsTogetherWhatOneCommandAnswers() {
    List<SharedCommand> shared =
        SharedCommand.of(
            List.of(
                missing("a.one", READ),
                missing("b.asked", null),
                missing("a.two", READ),
                missing("c.asked", null),
                missing("d.elsewhere", new Outcome.ShellCommand("another shell", "Get-It"))));
    assertThat(shared)
        .extracting(one -> one.facts().stream().map(Outcome.Missing::fact).toList())
        .containsExactly(
            List.of("a.one", "a.two"),
            List.of("b.asked"),
            List.of("c.asked"),
            List.of("d.elsewhere"));
    assertThat(shared.get(1).command()).isNull();
  }

  @Test
  void theHoldsOfAHolderAreOneReading() {
    String facts =
        """
        affectedUser: {userPrincipalName: user@contoso.com, synced: true}
        provisioningErrors:
          text: >-
            The value "08073974-1902-4542-88ea-37ba310f0c5c" of property "ArchiveGuid" is used by
            another recipient object.
        holderSearch: {matches: 1}
        guidHolders:
          guid: 08073974-1902-4542-88ea-37ba310f0c5c
          state: SoftDeleted
          recipientTypeDetails: MailUser
          exchangeGuid: 3f1d5c52-6a84-4b07-9f4e-0c2d7a95e318
          externalDirectoryObjectId: ""
        """;
    Outcome outcome =
        new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY)
            .diagnose(
                CaseReader.read(
                    TestKnowledge.BASE.vocabulary(), new SourceText("case.yaml", facts)));
    long holds =
        outcome.missing().stream().filter(one -> one.fact().startsWith("holderHolds.")).count();
    long readings =
        SharedCommand.of(outcome.missing()).stream()
            .filter(one -> one.facts().stream().anyMatch(f -> f.fact().startsWith("holderHolds.")))
            .count();
    assertThat(holds).isGreaterThan(3);
    // The holder itself, and the organisation.
    assertThat(readings).isLessThanOrEqualTo(2);
  }
}
