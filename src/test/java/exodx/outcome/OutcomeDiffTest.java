package exodx.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.FactEdits;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What if, asked of the real rules. */
class OutcomeDiffTest {
  @Test
  void anApprovalThatIsTakenBackIsTheCauseOfWhatLeavesThePlan() throws IOException {
    Path sample = Path.of("facts-samples/guid-in-use-soft-deleted-mailbox-purge.yaml");
    CaseFacts facts =
        CaseReader.read(
            TestKnowledge.BASE.vocabulary(), new SourceText("case.yaml", Files.readString(sample)));
    CaseFacts without = new FactEdits(TestKnowledge.BASE.vocabulary()).unset(facts, "approvals");
    Diagnostician diagnostician = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    OutcomeDiff diff =
        OutcomeDiff.of(
            diagnostician.diagnose(facts), diagnostician.diagnose(without), Set.of("approvals"));
    assertThat(diff.changes())
        .filteredOn(change -> change.code().equals("purge-soft-deleted-mailbox"))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(OutcomeDiff.Kind.DISAPPEARS);
              assertThat(change.danger()).isTrue();
              assertThat(change.title()).isEqualTo("Purge the soft-deleted mailbox");
              // The rule that proposes the purge stands before and after: it is no cause.
              assertThat(change.because())
                  .isEqualTo(List.of("Every condition for purging the mailbox is known and met"));
              assertThat(change.facts()).contains("approvals[0].approvedBy = Kim Akers (legal)");
            });
    assertThat(diff.changes())
        .filteredOn(change -> change.part().equals("question"))
        .extracting(OutcomeDiff.Change::code)
        .contains("approvals[0].approvedBy");
  }

  /** The plan of another user is another plan, though every step keeps its code. */
  @Test
  void aCommandWithAnotherValueIsAChange() throws IOException {
    Path sample = Path.of("facts-samples/archive-mismatch-hybrid-server.json");
    String text = Files.readString(sample);
    Diagnostician diagnostician = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    OutcomeDiff diff =
        OutcomeDiff.of(
            diagnostician.diagnose(read(text)),
            diagnostician.diagnose(read(text.replace("user1@contoso.com", "lea@fabrikam.com"))),
            Set.of("affectedUser.userPrincipalName"));
    assertThat(diff.changes())
        .filteredOn(change -> change.code().equals("enable-remote-archive"))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(OutcomeDiff.Kind.CHANGES);
              assertThat(change.detail())
                  .isEqualTo(
                      "Enable-RemoteMailbox -Identity 'user1@contoso.com' -Archive"
                          + " -> Enable-RemoteMailbox -Identity 'lea@fabrikam.com' -Archive");
            });
  }

  /** Whoever asks again for another user must not run the command of the first one. */
  @Test
  void aQuestionWithAnotherCommandIsAChange() throws IOException {
    assertThat(questionsChanged("user1@contoso.com", "lea@fabrikam.com"))
        .isNotEmpty()
        .allSatisfy(
            change -> {
              assertThat(change.tellsCommands()).isTrue();
              assertThat(change.detail())
                  .contains("'user1@contoso.com'", " -> ", "'lea@fabrikam.com'");
            });
    assertThat(questionsChanged("user1@contoso.com", "user1@contoso.com")).isEmpty();
  }

  private static List<OutcomeDiff.Change> questionsChanged(String before, String after)
      throws IOException {
    String text = Files.readString(Path.of("facts-samples/archive-mismatch-little-known.yaml"));
    Diagnostician diagnostician = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    return OutcomeDiff.of(
            diagnostician.diagnose(read(text.replace("user1@contoso.com", before))),
            diagnostician.diagnose(read(text.replace("user1@contoso.com", after))),
            Set.of("affectedUser.userPrincipalName"))
        .changes()
        .stream()
        .filter(change -> change.part().equals("question"))
        .filter(change -> change.kind() == OutcomeDiff.Kind.CHANGES)
        .toList();
  }

  private static CaseFacts read(String text) {
    return CaseReader.read(TestKnowledge.BASE.vocabulary(), new SourceText("case", text));
  }
}
