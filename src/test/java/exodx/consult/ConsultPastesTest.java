package exodx.consult;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.problem.SourceText;
import exodx.report.Style;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people paste while they are asked: read whole, and never taken for another answer. */
class ConsultPastesTest {
  private static final String GUID = "0f9b2c6e-7b1a-4a2f-8a21-5b7c5a1f9d33";
  private static final String ERROR =
      "The value \""
          + GUID
          + "\" of property \"ExchangeGuid\" is used by another recipient object.";
  private static final String COMMAND =
      "PS C:\\> Get-Recipient -Identity '" + GUID + "' -IncludeSoftDeletedRecipients | fl *";
  private static final String HOLDER =
      "RecipientTypeDetails      : MailUser\nExchangeGuid              : "
          + GUID
          + "\nWhenSoftDeleted           : 2026-11-20 08:12:44Z\n";

  private final StringWriter printed = new StringWriter();
  private CaseFacts facts =
      CaseFacts.of("case", new SourceText("case", ""), TestKnowledge.BASE.vocabulary(), List.of());

  private void type(String... lines) {
    byte[] typed = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try (Dialogue dialogue =
        new LineDialogue(new ByteArrayInputStream(typed), new PrintWriter(printed), true)) {
      ConsultTalk talk =
          new ConsultTalk(
              dialogue,
              Style.PLAIN,
              100,
              new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY),
              new FactStore(Path.of("target"), false),
              facts,
              Masking.NONE);
      talk.hold();
      facts = talk.facts();
    }
  }

  private String known(String path) {
    return facts.value(path).map(Object::toString).orElse("");
  }

  @Test
  void blankLinesDoNotEndWhatACommandPrinted() {
    type(ERROR, "", "yes", COMMAND, "", "", HOLDER, "", "unknown");
    assertThat(known("affectedUser.synced")).isEqualTo("true");
    assertThat(known("guidHolders[0].state")).isEqualTo("SoftDeleted");
    assertThat(known("guidHolders[0].recipientTypeDetails")).isEqualTo("MailUser");
    assertThat(facts.facts().stream().filter(f -> f.type().key().equals("provisioningErrors")))
        .as("the command is no error")
        .hasSize(1);
  }

  @Test
  void severalObjectsAreOnePaste() {
    String other = HOLDER.replace("2026-11-20", "2026-11-21").replace("MailUser", "UserMailbox");
    type(ERROR, "", "yes", COMMAND, "", HOLDER, other, "", "unknown");
    assertThat(known("guidHolders[1].recipientTypeDetails")).isEqualTo("UserMailbox");
  }

  @Test
  void outputWithoutItsCommandIsAskedAbout() {
    String bare = HOLDER.substring(0, HOLDER.indexOf("WhenSoftDeleted"));
    type(ERROR, "", "yes", bare, "1", "quit");
    assertThat(printed.toString()).contains("It does not say which command printed it.");
    assertThat(known("guidHolders[0].recipientTypeDetails")).isEqualTo("MailUser");
  }

  @Test
  void outputOfAnotherCommandIsNotUsed() {
    type(ERROR, "", "yes", "RecipientTypeDetails : MailUser", "", "none", "quit");
    assertThat(printed.toString())
        .contains("Paste", "command line above it", "this text tells nothing more of the case");
    assertThat(known("guidHolders[0].recipientTypeDetails")).isEqualTo("");
    assertThat(known("guidHolders[0].state")).isEqualTo("");
  }

  @Test
  void asksWhoseCaseItIs() {
    String first = "PS C:\\> Get-EXOMailbox u1@contoso.com\n\nUserPrincipalName : u1@contoso.com\n";
    String one = first + "ExchangeGuid : 11111111-1111-4111-8111-111111111111\n";
    String other =
        first.replace("u1", "u2") + "ExchangeGuid : 2222222a-1111-4111-8111-11111111111b";
    type(ERROR, "", one + "\n" + other, "", "2", "quit");
    assertThat(printed.toString()).contains("Whose case is it?", "1. u1@contoso.com");
    assertThat(known("affectedUser.userPrincipalName")).isEqualTo("u2@contoso.com");
    assertThat(known("cloudRecipient.exchangeGuid")).contains("2222222a");
    type(one, "", "quit");
    assertThat(printed.toString()).contains("it belongs to u1@contoso.com");
    assertThat(known("cloudRecipient.exchangeGuid")).contains("2222222a");
  }

  @Test
  void whatIsToldInTwoWaysIsAskedAgain() {
    String user =
        "PS C:\\> Get-MgUser -UserId u1@contoso.com\n\nUserPrincipalName : u1@contoso.com\n";
    type(ERROR, "", user + "OnPremisesSyncEnabled : True\n", "", "quit");
    assertThat(known("affectedUser.synced")).isEqualTo("true");
    type(user + "OnPremisesSyncEnabled : False\n", "", "quit");
    assertThat(printed.toString()).contains("affectedUser.synced is told in two ways");
    assertThat(known("affectedUser.synced")).isEqualTo("");
  }

  @Test
  void repliesOfTheTerminalAreNoAnswer() {
    type(ERROR, "", "[?1;2cyes\u001b[?62;4c", "quit");
    assertThat(known("affectedUser.synced")).isEqualTo("true");
  }
}
