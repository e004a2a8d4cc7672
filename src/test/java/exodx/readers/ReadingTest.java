package exodx.readers;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.Work;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactFileWriter;
import exodx.facts.Note;
import exodx.problem.SourceText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told apart, what is asked for, and what is never taken for something else. */
class ReadingTest {
  private static final String A = "9b9387fe-e1b1-4695-97bd-b0a0bebe7ce2";
  private static final String B = "0a60a5fc-6f9d-474f-ac66-d4fafd591a08";
  private static final String OBJECT = "bbcfc3c5-0b93-4135-9ef9-18477a9fb504";

  private static CaseFacts read(String... texts) {
    List<SourceText> sources =
        Stream.of(texts).map(text -> new SourceText("t" + text.length() + ".txt", text)).toList();
    return CaseReader.read(TestKnowledge.BASE.vocabulary(), sources);
  }

  private static Map<String, String> plain(String... texts) {
    return CorpusTest.plain(read(texts));
  }

  private static List<Note.Kind> kinds(CaseFacts facts) {
    return facts.notes().stream().map(Note::kind).filter(kind -> kind != Note.Kind.READ).toList();
  }

  @ParameterizedTest
  @CsvSource({"InProgress,true", "AutoSuspended,true", "Completed,false", "Failed,false"})
  void knowsByItsRequestWhetherAMailboxIsMoved(String status, String running) {
    String list =
        "PS C:\\> Get-MoveRequest -Identity user1@contoso.com | fl DisplayName,Status,RemoteHostName\n\n"
            + "DisplayName    : User One\nStatus         : "
            + status
            + "\nRemoteHostName : mail.contoso.com\n";
    assertThat(plain(list)).containsEntry("migration.running", running);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-Property UserPrincipalName,OnPremisesSyncEnabled|''|false",
        "-Property UserPrincipalName,OnPremisesSyncEnabled|True|true",
        "-Property UserPrincipalName|''|",
        "''|''|"
      })
  void takesABlankForNotSynchronisedOnlyWhenItWasAskedFor(
      String asked, String printed, String synced) {
    String list =
        "PS C:\\> Get-MgUser -UserId user1@contoso.com %s | fl UserPrincipalName,OnPremisesSyncEnabled\n\n"
                .formatted(asked)
            + "UserPrincipalName     : user1@contoso.com\nOnPremisesSyncEnabled : "
            + printed
            + "\n";
    assertThat(plain(list).get("affectedUser.synced")).isEqualTo(synced);
  }

  @Test
  void readsTheDefaultOfTheOrganisation() {
    String list =
        "PS C:\\> Get-OrganizationConfig | fl ExchangeAttributesCloudManagedByDefault\n\n"
            + "ExchangeAttributesCloudManagedByDefault : True\n";
    assertThat(plain(list))
        .containsEntry("cloudOrganization.attributesCloudManagedByDefault", "true");
  }

  @Test
  void asksWhoseAnObjectIs() {
    CaseFacts facts = read("Get-Mailbox user1 | fl ArchiveGuid\n\nArchiveGuid : " + A + "\n");
    assertThat(CorpusTest.plain(facts)).isEmpty();
    assertThat(kinds(facts)).containsExactly(Note.Kind.UNCLEAR);
    assertThat(facts.notes().get(0).text()).contains("Exchange Online").contains("on-premises");
  }

  @Test
  void knowsTheCloudByAHoldThatOnlyTheCloudSets() {
    String held = "LitigationHoldEnabled : False\nInPlaceHolds : {}\nDelayHoldApplied : %s\n";
    assertThat(plain(held.formatted("True"))).containsEntry("userHolds.delayHoldApplied", "true");
    assertThat(plain(held.formatted("False"))).isEmpty();
  }

  @Test
  void takesAHoldBesideAnErrorThatNamesAHolderForNobodys() {
    CaseFacts facts =
        read(
            "The value \""
                + A
                + "\" of property \"ExchangeGuid\" is used by another recipient object.\n\n"
                + "InPlaceHolds : {}\nDelayHoldApplied : True\n");
    assertThat(CorpusTest.plain(facts)).doesNotContainKey("userHolds.delayHoldApplied");
    assertThat(kinds(facts)).contains(Note.Kind.UNCLEAR);
  }

  @Test
  void believesAHeadingThatAPersonWrote() {
    assertThat(plain("On-premises:\nArchiveGuid : " + A + "\n\nCloud:\nArchiveGuid : " + B + "\n"))
        .containsEntry("onPremisesRecipient.archiveGuid", A)
        .containsEntry("cloudRecipient.archiveGuid", B)
        .hasSize(2);
  }

  @Test
  void believesAHeadingAboveTheCommand() {
    String asked = "PS C:\\> Get-Recipient user1 | fl ArchiveGuid\n\nArchiveGuid : ";
    assertThat(plain("On-premises:\n" + asked + A + "\n\nExchange Online:\n\n" + asked + B))
        .containsEntry("onPremisesRecipient.archiveGuid", A)
        .containsEntry("cloudRecipient.archiveGuid", B)
        .hasSize(2);
  }

  @Test
  void takesNoHeadingForTheSecondCommandBelowIt() {
    String asked = "Get-Recipient user1 | fl %s\n\n%s : %s\n\n";
    assertThat(
            plain(
                "Exchange Online:\n"
                    + asked.formatted("ArchiveGuid", "ArchiveGuid", A)
                    + asked.formatted("ExchangeGuid", "ExchangeGuid", B)))
        .containsOnlyKeys("cloudRecipient.archiveGuid");
  }

  @Test
  void readsASavedAnswer() {
    assertThat(
            plain(
                "[{\"shell\": \"Exchange Management Shell\", \"command\": \"Get-Recipient user1\","
                    + " \"output\": [{\"ArchiveGuid\": \""
                    + A
                    + "\"}]}, {\"shell\": \"Exchange Online PowerShell\", \"command\":"
                    + " \"Get-Mailbox user1\", \"output\": {\"ArchiveGuid\": \""
                    + B
                    + "\"}}]"))
        .containsEntry("onPremisesRecipient.archiveGuid", A)
        .containsEntry("cloudRecipient.archiveGuid", B)
        .hasSize(2);
  }

  @Test
  void usesNeitherOfTwoValuesThatDisagree() {
    String object = "SKUAssigned : True\nArchiveGuid : %s\n";
    CaseFacts facts = read(object.formatted(A), "\n" + object.formatted(B));
    assertThat(CorpusTest.plain(facts)).isEqualTo(Map.of("affectedUser.licensed", "true"));
    assertThat(facts.notes())
        .filteredOn(note -> note.kind() == Note.Kind.CONFLICT)
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.placed()).contains(A).contains(B).contains(":2").contains(":3"));
  }

  @Test
  void takesNothingFromTwoDifferentUsers() {
    String object = "SKUAssigned : True\nArchiveGuid : %s\nExchangeGuid : %s\n\n";
    CaseFacts facts =
        read("PS C:\\> Get-EXOMailbox\n\n" + object.formatted(A, A) + object.formatted(B, B));
    assertThat(CorpusTest.plain(facts)).isEmpty();
    assertThat(kinds(facts)).contains(Note.Kind.UNCLEAR);
  }

  @Test
  void keepsALiveObjectThatMayBeTheHolderApart() {
    String error =
        "The value \""
            + A
            + "\" of property \"ExchangeGuid\" is used by another recipient object.\n\n";
    CaseFacts facts = read(error + "SKUAssigned : True\nExchangeGuid : " + A + "\n");
    assertThat(CorpusTest.plain(facts)).isEmpty();
    assertThat(kinds(facts)).containsExactly(Note.Kind.UNCLEAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Refer to correlation ID: 12ffde19-5350-4fb6-baec-3359e4042eb8",
        "SKUAssigned : True\nCorrelationId : 12ffde19-5350-4fb6-baec-3359e4042eb8",
        "SKUAssigned : True\nName : 12ffde19-5350-4fb6-baec-3359e4042eb8",
        "SKUAssigned : True\nInPlaceHolds : {mbx12ffde1953504fb6baec3359e4042eb8:2}",
        "UserPrincipalName : a@b.c\nImmutableId : XSLPV65jKEqTyWafMqX8LA==",
        "SKUAssigned : True\nArchiveGuid : 12ffde19-****-4fb6-baec-3359e4042eb8",
        "SKUAssigned : True\nArchiveGuid : 12ffde19-5350-4fb6-baec...",
        "msExchArchiveGUID : {1, 2, 3, 4...}",
        "mS-DS-ConsistencyGuid : MHF6AlWfJkW39dPxP3UN4w==\nmsExchMailboxGuid :"
      })
  void takesNothingForTheIdentifierOfAMailbox(String text) {
    assertThat(plain(text).keySet()).noneMatch(path -> path.endsWith("Guid"));
  }

  @Test
  void takesABlankOfAnAttributeThatWasNotReadForNothing() {
    String table = "name    msExchMailboxGuid\n------- -----------------\njim.bob\n";
    assertThat(plain("PS C:\\> Get-ADUser jim.bob | ft name,msExchMailboxGuid\n\n" + table))
        .isEmpty();
    assertThat(
            plain(
                "PS C:\\> Get-ADUser jim.bob -Properties * | ft name,msExchMailboxGuid\n\n"
                    + table))
        .containsEntry("onPremisesRecipient.exchangeGuid", "(empty)");
  }

  @Test
  void knowsTheDayOfAnErrorFromTheObjectAroundIt() {
    String error =
        "Failed to sync the ArchiveGuid "
            + A
            + " of mailbox "
            + OBJECT
            + " because one cloud archive "
            + B
            + " exists";
    String list =
        "UserPrincipalName : user1@contoso.com\nCreatedDateTime   : 2026-09-30T08:15:30Z\n"
            + "ErrorDetail       : "
            + error
            + "\nIsResolved        : False\nServiceInstance   : exchange/namprd03-005-01\n";
    String json =
        "{\"userPrincipalName\": \"user1@contoso.com\", \"createdDateTime\": \"2020-01-02T00:00:00Z\","
            + " \"serviceProvisioningErrors\": [{\"createdDateTime\": \"2026-09-30T08:15:30Z\","
            + " \"isResolved\": false, \"serviceInstance\": \"exchange/a\", \"errorDetail\": \""
            + error
            + "\"}]}";
    String older =
        "UserPrincipalName : user1@contoso.com\nCreatedDateTime : 2026-09-30T08:15:30Z\nIsResolved : False\n"
            + "ServiceInstance : exchange/a\nAdditionalProperties : {[errorDetail, "
            + error
            + "]}\n";
    for (String text : List.of(list, json, older)) {
      assertThat(plain(text)).containsEntry("provisioningErrors[0].occurred", "2026-09-30");
    }
    String without = json.replace("\"createdDateTime\": \"2026-09-30T08:15:30Z\",", "");
    assertThat(plain(without)).doesNotContainKey("provisioningErrors[0].occurred");
  }

  @Test
  void takesAFileBelowAListForNoAnswerOfItsCommand() {
    String list =
        "PS C:\\> Get-Recipient -Identity '%s' -IncludeSoftDeletedRecipients | fl\n\n".formatted(A)
            + "RecipientTypeDetails : MailUser\nExchangeGuid : %s\nArchiveGuid : %s\n\n"
                .formatted(B, A);
    String file =
        "UserPrincipalName,SKUAssigned,ExchangeGuid\nada@contoso.com,True,%s\n".formatted(OBJECT);
    assertThat(plain(list + file))
        .containsEntry("cloudRecipient.exchangeGuid", OBJECT)
        .containsKey("guidHolders[0].guid")
        .doesNotContainKey("guidHolders[1].exchangeGuid");
  }

  @Test
  void leavesOutTheHolderOfAnIdentifierThatIsNotThePersons() {
    String people =
        "PS C:\\> Get-MgUser -UserId ada@contoso.com | fl\n\nUserPrincipalName : ada@contoso.com\n"
            + "OnPremisesSyncEnabled : True\n\n"
            + "PS C:\\> Get-MgUser -UserId bob@contoso.com | fl\n\nUserPrincipalName : bob@contoso.com\n"
            + "OnPremisesSyncEnabled : True\n\nada@contoso.com: Failed to sync the ArchiveGuid"
            + " 00000000-0000-0000-0000-000000000000 of mailbox %s because one cloud archive %s exists.\n\n"
                .formatted(OBJECT, A);
    String holder =
        "PS C:\\> Get-Recipient -Identity '%s' -IncludeSoftDeletedRecipients | fl\n\n".formatted(B)
            + "RecipientTypeDetails : MailUser\nArchiveGuid : %s\nWhenSoftDeleted : 2026-11-02\n"
                .formatted(B);
    CaseFacts facts = read(people + holder);
    assertThat(CorpusTest.plain(facts)).doesNotContainValue(B);
    assertThat(kinds(facts)).contains(Note.Kind.LEFT_OUT);
  }

  @Test
  void leavesResolvedErrorsOut() {
    CaseFacts facts =
        read(
            "[{\"isResolved\": true, \"serviceInstance\": \"exchange/1\", \"errorDetail\":"
                + " \"<a><ErrorRecord><ErrorCode>1</ErrorCode><ErrorDescription>old</ErrorDescription></ErrorRecord></a>\"}]");
    assertThat(kinds(facts)).containsExactly(Note.Kind.LEFT_OUT);
    assertThat(facts.facts()).allMatch(fact -> fact.values().isEmpty());
  }

  @Test
  void readsDictionariesAsOlderModulesPrintThem() {
    CaseFacts facts =
        read(
            "UserPrincipalName    : a@b.c\n"
                + "AdditionalProperties : {[createdDateTime, 5/2/2024], [errorDetail,\n"
                + "                       <S><E><ErrorCode>Ex1</ErrorCode><ErrorDescription>It is in\n"
                + "                       use</ErrorDescription></E></S>], [isResolved, False]}\n");
    assertThat(facts.value("provisioningErrors[0].text")).contains("It is in use");
    assertThat(facts.value("provisioningErrors[0].code")).contains("Ex1");
  }

  @Test
  void opensNoEntitiesOfStrangers() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \\\"aaaa\\\"><!ENTITY b SYSTEM \\\"file:///etc/passwd\\\">]>"
            + "<S><E><ErrorCode>&b;</ErrorCode><ErrorDescription>&a;</ErrorDescription></E></S>";
    CaseFacts facts = read("[{\"errorDetail\": \"" + bomb + "\"}]");
    assertThat(facts.value("provisioningErrors[0].code")).isEmpty();
    assertThat(facts.value("provisioningErrors[0].text").orElse("").toString())
        .doesNotContain("root:");
  }

  @Test
  void remembersWhereAValueStands() {
    CaseFacts facts = read("Exchange Online\n\nArchiveGuid : " + A + "\n");
    Fact fact =
        facts.facts().stream()
            .filter(one -> one.type().key().equals("cloudRecipient"))
            .findFirst()
            .orElseThrow();
    Fact.Value value = fact.values().get("archiveGuid");
    assertThat(value.line()).isEqualTo(3);
    assertThat(value.text()).isEqualTo("ArchiveGuid : " + A);
    // ... and still does when it was written down and read again.
    SourceText file = new SourceText("case.json", FactFileWriter.JSON.write(facts));
    CaseFacts again = CaseReader.read(TestKnowledge.BASE.vocabulary(), file);
    assertThat(again.facts()).contains(fact);
  }

  @Test
  void readsSeveralFormatsInOneText() {
    assertThat(
            plain(
                "Get-Recipient output below\n[PS] C:\\>Get-RemoteMailbox u | fl ArchiveGuid\n\nArchiveGuid : "
                    + A
                    + "\n\nand the cloud one:\n{\"ArchiveGuid\": \""
                    + B
                    + "\", \"Alias\": \"u\", \"ExternalDirectoryObjectId\": \""
                    + OBJECT
                    + "\"}\n\nIdentity,SyncCycleEnabled,StagingModeEnabled\nx,True,False\n"))
        .containsEntry("onPremisesRecipient.archiveGuid", A)
        .containsEntry("cloudRecipient.archiveGuid", B)
        .containsEntry("directorySync.schedulerEnabled", "true")
        .containsEntry("directorySync.stagingMode", "false");
  }

  /** Whoever it is of: an error that no rule knows is said, also beside somebody else's. */
  @ParameterizedTest
  @ValueSource(strings = {"jan@contoso.com", "anna@contoso.com"})
  void tellsOfAnUnknownErrorBesideTheKnownOneOfAnother(String user) {
    String text =
        """
        Anna has: Exchange: Die ArchiveGuid %s passt nicht zum Archiv.

        jan@contoso.com: The value "%s" of property "ArchiveGuid" is used by another recipient object. Please specify a unique value.

        [PS] C:\\>Get-RemoteMailbox anna@contoso.com | fl UserPrincipalName,ArchiveGuid

        UserPrincipalName : anna@contoso.com
        ArchiveGuid       : 00000000-0000-0000-0000-000000000000
        """
            .formatted(A, B);
    CaseFacts facts =
        CaseReader.readAll(
                TestKnowledge.BASE.vocabulary(), List.of(new SourceText("t.txt", text)), user)
            .cases()
            .get(0);
    assertThat(facts.notes())
        .anySatisfy(
            note -> assertThat(note.text()).contains("no rule knows a message", "Anna has"));
  }

  /** A reader of CSV may take such a quote away and join what is before and behind it. */
  @Test
  void aGuidIsNotJoinedOverAQuoteInsideOfIt() {
    String text =
        """
        "UserPrincipalName","ExternalDirectoryObjectId","ArchiveGuid"
        "ada@contoso.com","bbcfc3c5-0b"93-4135-"9ef9-18477a9fb504","9b9387fe-e1b1-4695-97bd-b0a0bebe7ce2"
        "ada@contoso.com","bbcfc3c5-0b93-4135-9ef9-18477a9fb505","9b9387fe-e1b1-4695-97bd-b0a0bebe7ce2"
        """;
    assertThat(plain(text)).containsEntry("affectedUser.objectId", OBJECT.replace("504", "505"));
    assertThat(read(text).notes())
        .extracting(Note::text)
        .contains("a value of this row goes on behind its closing quote; the row is not used");
  }

  @Test
  void saysWhatWouldTellWhatASoftDeletedMailboxIs() {
    String text =
        """
        PS C:\\> Get-Mailbox -SoftDeletedMailbox jan | fl LitigationHoldEnabled,InPlaceHolds

        LitigationHoldEnabled : False
        InPlaceHolds          : {}
        """;
    assertThat(read(text).notes())
        .extracting(Note::text)
        .contains(
            "this object is not used: it does not say whether it is the recipient that holds the"
                + " GUID. Print it again with Format-List *; what tells it: DistinguishedName,"
                + " IsInactiveMailbox, IsSoftDeletedByDisable, IsSoftDeletedByRemove,"
                + " WhenSoftDeleted");
  }

  @Test
  void everyCaseHasFewNotesOnWhatIsNobodys() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      String error = " of property \"ExchangeGuid\" is used by another recipient object.\n\n";
      text.append("UserPrincipalName : user")
          .append(i)
          .append("@contoso.com\nError : The value \"");
      text.append(A).append('"').append(error);
      text.append("The value \"").append(B).append('"').append(error);
    }
    SourceText source = new SourceText("paste", text.toString());
    assertThat(CaseReader.readAll(TestKnowledge.BASE.vocabulary(), List.of(source), null).cases())
        .hasSize(300)
        .allSatisfy(one -> assertThat(one.notes()).hasSizeBetween(20, 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"errors", "mailboxes", "nameless errors", "one person"})
  void workGrowsWithTheNumberOfObjects(String what) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      String guid = String.format("%08x-8f5a-4c1e-9d3b-6a7f8e9d0c1b", 0x10000000 + i);
      if (what.equals("nameless errors") && i % 2 == 1) {
        text.append(
                "Failed to sync the ArchiveGuid 00000000-0000-0000-0000-000000000000 of mailbox ")
            .append(guid)
            .append(" because one cloud archive ")
            .append(guid.replace('8', '9'))
            .append(" exists.\n\n");
        continue;
      }
      int user = what.equals("one person") ? 0 : i;
      text.append("UserPrincipalName : user").append(user).append("@contoso.com\n");
      text.append(
          what.endsWith("errors")
              ? "Error : The value \""
                  + guid
                  + "\" of property \"ExchangeGuid\" is used by another"
                  + " recipient object. Please specify a unique value.\n\n"
              : "ExchangeGuid : " + guid + "\nRecipientTypeDetails : UserMailbox\n\n");
    }
    int length = text.length();
    double growth =
        Work.growth(
            length / 4,
            length,
            8,
            size ->
                CaseReader.readAll(
                    TestKnowledge.BASE.vocabulary(),
                    List.of(new SourceText("paste", text.substring(0, size))),
                    null));
    assertThat(growth).as("four times as many " + what).isLessThan(8);
  }
}
