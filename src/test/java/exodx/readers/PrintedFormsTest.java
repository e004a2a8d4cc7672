package exodx.readers;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.facts.CaseFacts;
import exodx.facts.Note;
import exodx.problem.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that PowerShell prints beside lists and tables: read, or said not to be read. */
class PrintedFormsTest {
  private static final String GUID = "7c1d2e3f-4a5b-4c6d-8e7f-90a1b2c3d4e5";
  private static final String IN_USE =
      "The value \""
          + GUID
          + "\" of property \"ExchangeGuid\" is used by another recipient object. Please specify a"
          + " unique value.\n\n";

  private static CaseFacts read(String text) {
    return CaseReader.read(
        TestKnowledge.BASE.vocabulary(), List.of(new SourceText("paste.txt", text)));
  }

  private static Map<String, String> plain(String text) {
    return CorpusTest.plain(read(text));
  }

  @Test
  void readsADictionaryOfCliXml() {
    String entry = "<En><S N=\"Key\">%s</S><S N=\"Value\">%s</S></En>";
    String text =
        "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n"
            + "<Obj RefId=\"0\"><MS><S N=\"UserPrincipalName\">ada@contoso.com</S>"
            + "<Obj N=\"ServiceProvisioningErrors\" RefId=\"1\"><LST><Obj RefId=\"2\"><MS>"
            + "<B N=\"IsResolved\">%s</B><Obj N=\"AdditionalProperties\" RefId=\"3\"><DCT>"
            + entry.formatted("errorDetail", "It is in use by somebody else")
            + entry.formatted("code", "Ex1")
            + "</DCT></Obj></MS></Obj></LST></Obj></MS></Obj>\n</Objs>\n";
    assertThat(read(text.formatted("false")).value("provisioningErrors[0].text"))
        .contains("It is in use by somebody else");
    assertThat(read(text.formatted("true")).value("provisioningErrors[0].text")).isEmpty();
  }

  @Test
  void readsTheAnswersToARequestOfSeveral() {
    String answer =
        "{\"id\": \"%s\", \"status\": 200, \"body\": {\"id\": \"%s\", \"userPrincipalName\":"
            + " \"%s\", \"onPremisesSyncEnabled\": %s}}";
    String one = answer.formatted("1", GUID, "ada@contoso.com", "true");
    String two =
        answer.formatted("2", "5d4c3b2a-1908-4f7e-a6d5-c4b3a2918070", "bo@contoso.com", "false");
    assertThat(plain("{\"responses\": [" + one + "]}"))
        .containsEntry("affectedUser.objectId", GUID)
        .containsEntry("affectedUser.synced", "true");
    assertThat(plain("{\"responses\": [" + one + ", " + two + "]}"))
        .doesNotContainKey("affectedUser.synced");
  }

  @Test
  void readsAnEmptyIdentifierThatANarrowListWraps() {
    assertThat(
            plain(
                """
                [PS] C:\\>Get-RemoteMailbox ada@contoso.com | fl

                RecipientTypeDetails : RemoteUserMailbox
                RemoteRecipientType  : ProvisionMailbox,
                                        ProvisionArchive
                ArchiveGuid          : 00000000-0000-000
                                       0-0000-0000000000
                                       00
                """))
        .containsEntry("onPremisesRecipient.archiveGuid", "00000000-0000-0000-0000-000000000000")
        .containsEntry(
            "onPremisesRecipient.remoteRecipientType", "ProvisionMailbox, ProvisionArchive");
  }

  @Test
  void readsWhatCountPrintsForTheIdentifierThatWasSearchedFor() {
    String count =
        "PS C:\\> @(Get-Recipient -IncludeSoftDeletedRecipients -Identity %s).Count\n%d\n";
    String other = "5d4c3b2a-1908-4f7e-a6d5-c4b3a2918070";
    String text = IN_USE + count.formatted(other, 1) + count.formatted(GUID, 2);
    assertThat(plain(text)).containsEntry("holderSearch.matches", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PS C:\\> try { %s | Measure-Object } catch { 'nobody' }\n\nCount : 0\n",
        "PS C:\\> $ErrorActionPreference = 'SilentlyContinue'\nPS C:\\> %s | Measure-Object\n\n"
            + "Count : 0\n",
        "PS C:\\> $PSDefaultParameterValues = @{'*:EA' = 0}\nPS C:\\> %s | Measure-Object\n\n"
            + "Count : 0\n",
        "PS C:\\> %s -ErrorAction si | Measure-Object\n\nCount : 0\n",
        "PS C:\\> %s -ErrorA:0 | Measure-Object\n\nCount : 0\n",
        "PS C:\\> %s -ea ig | Measure-Object\n\nCount : 0\n",
        "PS C:\\> (%s).Count\nGet-Recipient : Access is denied.\n    + CategoryInfo : x\n0\n",
      })
  void believesNoCountThatAnErrorCanHaveMade(String text) {
    String search = "Get-Recipient -IncludeSoftDeletedRecipients -Identity " + GUID;
    assertThat(plain(IN_USE + text.formatted(search))).doesNotContainKey("holderSearch.matches");
  }

  @Test
  void believesACountThatNoErrorCanHaveMade() {
    String search = "Get-Recipient -IncludeSoftDeletedRecipients -Identity " + GUID;
    String text = "PS C:\\> %s -ErrorAction Stop | Measure-Object\n\nCount : 0\n";
    assertThat(plain(IN_USE + text.formatted(search))).containsEntry("holderSearch.matches", "0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(%s -RecipientTypeDetails MailUser).Count\n0\n",
        "%s -OrganizationalUnit Sales | measure\n\nCount : 0\n",
        "(%s | Where-Object { $_.WhenSoftDeleted }).Count\n0\n",
        "(%s | ? WhenSoftDeleted).Count\n0\n",
        "%s | select -First 1 | Measure-Object\n\nCount : 1\n",
        "@(%s -ResultSize 1).Count\n1\n",
        "%s | Measure-Object WhenSoftDeleted\n\nCount : 0\n",
        "(%s -Filter \"Guid -ne '5d4c3b2a-1908-4f7e-a6d5-c4b3a2918070'\").Count\n0\n",
        "%s | Group-Object RecipientTypeDetails\n\nCount Name     Group\n----- ----     -----\n"
            + "    1 MailUser {Ada}\n",
      })
  void believesNoCountOfSomeOfTheRecipients(String text) {
    String search = "Get-Recipient -IncludeSoftDeletedRecipients -Identity " + GUID;
    CaseFacts facts = read(IN_USE + "PS C:\\> " + text.formatted(search));
    assertThat(CorpusTest.plain(facts)).doesNotContainKey("holderSearch.matches");
    assertThat(facts.notes()).anyMatch(note -> note.text().contains("may not count every"));
  }

  @Test
  void believesNoAbsenceOfOneKindOfRecipients() {
    String text =
        "PS C:\\> Get-Recipient -Identity %1$s -IncludeSoftDeletedRecipients -RecipientType"
            + " MailUser\nGet-Recipient: The operation couldn't be performed because object '%1$s'"
            + " couldn't be found on 'AM0PR01A001DC01.EURPR01A001.PROD.OUTLOOK.COM'.\n";
    assertThat(plain(IN_USE + text.formatted(GUID))).doesNotContainKey("holderSearch.matches");
  }

  @Test
  void takesNothingThatACommandWasGivenForSomethingThatWasFound() {
    String text =
        "PS C:\\> Get-Recipient -IncludeSoftDeletedRecipients -RecipientTypeDetails MailUser"
            + " -Identity %1$s\nPS C:\\> Get-MailUser -SoftDeletedMailUser -Identity %1$s"
            + " -WhenSoftDeleted 2026-10-13\n[PS] C:\\>Set-RemoteMailbox ada@contoso.com"
            + " -ArchiveGuid 5d4c3b2a-1908-4f7e-a6d5-c4b3a2918070\n";
    assertThat(plain(IN_USE + text.formatted(GUID)).keySet())
        .noneMatch(path -> path.startsWith("guidHolders") || path.startsWith("onPremises"));
  }

  @Test
  void takesTwinsOfOneOutputForAConflictThoughNoErrorNamesIt() {
    String twins =
        "\"UserPrincipalName\",\"RecipientTypeDetails\",\"ExchangeGuid\",\"WhenSoftDeleted\","
            + "\"ExternalDirectoryObjectId\"\n"
            + "\"ada@contoso.com\",\"UserMailbox\",\"%1$s\",\"\","
            + "\"3b1f6c2e-8d47-4e90-a1b5-c6d7e8f90123\"\n"
            + "\"ada@contoso.com\",\"MailUser\",\"%1$s\",\"10/13/2026 8:15:30 AM\",\"\"\n";
    assertThat(plain(twins.formatted(GUID)))
        .containsEntry("guidHolders[0].guid", GUID)
        .containsEntry("guidHolders[0].state", "SoftDeleted")
        .doesNotContainKey("cloudRecipient.exchangeGuid");
  }

  @Test
  void takesNoTwoSidesOfAUserForTwins() {
    String text =
        "[{\"UserPrincipalName\": \"ada@contoso.com\", \"ExchangeGuid\": \"%1$s\", \"SKUAssigned\":"
            + " true, \"Guid\": \"3b1f6c2e-8d47-4e90-a1b5-c6d7e8f90123\"}, {\"UserPrincipalName\":"
            + " \"ada@contoso.com\", \"ExchangeGuid\": \"%1$s\", \"RemoteRecipientType\":"
            + " \"Migrated\", \"Guid\": \"5d4c3b2a-1908-4f7e-a6d5-c4b3a2918070\"}]";
    assertThat(plain(text.formatted(GUID)))
        .containsEntry("cloudRecipient.exchangeGuid", GUID)
        .containsEntry("onPremisesRecipient.exchangeGuid", GUID);
  }

  @Test
  void believesNoBlankOfACommandThatFetchesFewProperties() {
    String text =
        IN_USE
            + "PS C:\\> Get-EXORecipient -IncludeSoftDeletedRecipients -Filter \"ExchangeGuid -eq '"
            + GUID
            + "'\"%s | fl\n\nExchangeGuid    : "
            + GUID
            + "\nWhenSoftDeleted : \n";
    assertThat(plain(text.formatted(""))).doesNotContainKey("guidHolders[0].state");
    assertThat(plain(text.formatted(" -Properties WhenSoftDeleted,ExchangeGuid")))
        .containsEntry("guidHolders[0].state", "Live");
  }

  @Test
  void namesThePropertyThatTellsWhatAnObjectIs() {
    CaseFacts facts =
        read(
            IN_USE
                + "Get-Mailbox ada@contoso.com | fl\n\nArchiveStatus : Active\nArchiveGuid : "
                + "5d4c3b2a-1908-4f7e-a6d5-c4b3a2918070\n");
    assertThat(facts.notes()).anyMatch(note -> note.text().contains("OriginatingServer"));
  }

  @Test
  void takesALineUnderALongCommandForItsOutput() {
    String loop =
        "PS C:\\> foreach ($u in $users) { Write-Host \"--- $u ---\"; Get-EXOMailbox $u | fl }\n"
            + "--- ada@contoso.com ---\n\nExchangeGuid : "
            + GUID
            + "\n";
    Paste paste = new Paste(new SourceText("paste.txt", loop));
    assertThat(CommandLines.at(paste, 1).orElseThrow().next()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class PSCustomObject\n{\n  ExchangeGuid = %s\n}\n",
        "| UserPrincipalName | ExchangeGuid |\n|---|---|\n| ada@contoso.com | %s |\n",
        "@{UserPrincipalName=ada@contoso.com; ExchangeGuid=%s}\n",
        "2026-12-01 10:11:12 ExchangeGuid : %s\n",
        "Name                           Value\n----                           -----\n"
            + "ExchangeGuid                   %s\n",
        "PS C:\\> Get-EXOMailbox ada@contoso.com | fw ArchiveGuid -Column 2\n\n%s\n",
        "PS C:\\> Get-EXOMailbox | ft ArchiveGuid,Alias -HideTableHeaders\n\n%s ada\n",
      })
  void saysWhichFormIsNotRead(String text) {
    CaseFacts facts = read(IN_USE + text.formatted("5d4c3b2a-1908-4f7e-a6d5-c4b3a2918070"));
    assertThat(facts.notes())
        .filteredOn(note -> note.kind() == Note.Kind.UNUSABLE)
        .anyMatch(note -> note.text().contains("is shown in a form that is not read"));
    assertThat(CorpusTest.plain(facts)).doesNotContainKey("cloudRecipient.exchangeGuid");
  }

  @Test
  void saysNothingOfAFormWhereAPersonOnlyWritesOfIt() {
    CaseFacts facts =
        read(
            IN_USE + "We think the ExchangeGuid of 5d4c3b2a-1908-4f7e-a6d5-c4b3a2918070 is old.\n");
    assertThat(facts.notes()).noneMatch(note -> note.text().contains("in a form"));
  }
}
