package exodx.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of a few people, written as the cmdlets write them, through the plan of the rules. */
class SweepTest {
  private static final String ANN = "08073974-1902-4542-88ea-37ba310f0c5c";
  private static final String BOB = "ec5475a8-5b78-4c92-870b-cad24fcffa11";
  private static final String ARCHIVE = "35bda72e-195b-4aa9-85f8-72874254331e";
  private static final String ZERO = "00000000-0000-0000-0000-000000000000";
  private static final String USERS =
      "UserPrincipalName,Id,OnPremisesSyncEnabled,ErrorDescription,isResolved\n";
  private static final String RECIPIENTS =
      "UserPrincipalName,RecipientTypeDetails,ExchangeGuid,ArchiveGuid,ExternalDirectoryObjectId,WhenSoftDeleted,InPlaceHolds\n";
  private static final String REMOTE =
      "UserPrincipalName,RecipientTypeDetails,ExchangeGuid,ArchiveGuid,RemoteRecipientType\n";

  @TempDir Path temporary;
  private SweptFolder folder;

  @BeforeEach
  void makeAFolder() throws IOException {
    folder = new SweptFolder(temporary);
  }

  private void write(String name, String text) throws IOException {
    folder.write(name, text);
  }

  private Map<String, JsonNode> cases(String... complete) throws IOException {
    return folder.cases(complete);
  }

  private static String inUse(String property, String guid) {
    return "\"The value \"\""
        + guid
        + "\"\" of property \"\""
        + property
        + "\"\" is used by another recipient object.\"";
  }

  @Test
  void theHolderOfTheIdentifierIsJoinedIn() throws IOException {
    write("a.csv", USERS + "ann@x.com," + BOB + ",True," + inUse("ExchangeGuid", ANN) + ",False\n");
    write(
        "b.csv",
        RECIPIENTS + "old.ann@x.com,MailUser," + ANN + "," + ZERO + ",,2026-05-01T08:00:00Z,\n");
    JsonNode ann = cases().get("ann@x.com");
    assertThat(ann.at("/affectedUser/objectId").asText()).isEqualTo(BOB);
    assertThat(ann.at("/provisioningErrors/0/text").asText()).contains(ANN);
    JsonNode holder = ann.at("/guidHolders/0");
    assertThat(holder.get("property").asText()).isEqualTo("ExchangeGuid");
    assertThat(holder.get("state").asText()).isEqualTo("SoftDeleted");
    assertThat(holder.get("externalDirectoryObjectId").asText()).isEmpty();
    assertThat(holder.get("whenSoftDeleted").asText()).isEqualTo("2026-05-01");
    // The export does not say that it is complete, so nobody knows how many there are.
    assertThat(ann.has("holderSearch")).isFalse();
    assertThat(folder.answers()).contains("\"code\":\"guid-in-use\"");
    assertThat(folder.result().totals().failed()).isZero();
  }

  @Test
  void whatTwoExportsTellInTwoWaysIsDisputed() throws IOException {
    String other = "11111111-2222-4333-8444-555555555555";
    write(
        "users.csv",
        "UserPrincipalName,ErrorDescription\nuser1@contoso.com,\"Failed to sync the ArchiveGuid "
            + "00000000-0000-0000-0000-000000000000 of mailbox "
            + ANN
            + " because one cloud archive "
            + ARCHIVE
            + " exists.\"\n");
    write(
        "remote-mailboxes.csv",
        "UserPrincipalName,ExchangeGuid,ArchiveGuid,RemoteRecipientType\nuser1@contoso.com,"
            + ANN
            + ","
            + ARCHIVE
            + ",Migrated\n");
    write(
        "accounts.csv",
        "UserPrincipalName,mailNickname,msExchArchiveGUID\nuser1@contoso.com,user1,"
            + other
            + "\n");
    JsonNode made = cases().get("user1@contoso.com");
    JsonNode disputed = made.path("disputed").path("onPremisesRecipient.archiveGuid");
    assertThat(disputed.findValuesAsText("value")).containsExactlyInAnyOrder(ARCHIVE, other);
    assertThat(made.path("onPremisesRecipient").has("archiveGuid")).isFalse();
    assertThat(folder.answers()).contains("\"told\"").contains(other);
    assertThat(folder.result().totals().failed()).isZero();
  }

  @Test
  void onlyACompleteExportSaysThatSomethingIsNotThere() throws IOException {
    write("a.csv", USERS + "ann@x.com," + BOB + ",True," + inUse("ExchangeGuid", ANN) + ",False\n");
    write("b.csv", RECIPIENTS + "bob@x.com,UserMailbox," + ARCHIVE + "," + ZERO + ",,,\n");
    JsonNode unknown = cases().get("ann@x.com");
    assertThat(unknown.has("cloudRecipient")).isFalse();
    assertThat(unknown.has("holderSearch")).isFalse();
    JsonNode known = cases("recipients").get("ann@x.com");
    assertThat(known.at("/cloudRecipient/recipientTypeDetails").asText()).isEqualTo("None");
    assertThat(known.at("/holderSearch/matches").asInt(-1)).isZero();
  }

  @Test
  void aManifestSaysTheSameAsTheOption() throws IOException {
    write("a.csv", USERS + "ann@x.com," + BOB + ",True," + inUse("ExchangeGuid", ANN) + ",False\n");
    write("b.csv", RECIPIENTS + "bob@x.com,UserMailbox," + ARCHIVE + "," + ZERO + ",,,\n");
    write("manifest.yaml", "complete: [recipients]\n");
    assertThat(cases().get("ann@x.com").at("/holderSearch/matches").asInt(-1)).isZero();
    write("manifest.yaml", "complete: [recipents]\n");
    assertThatThrownBy(this::cases)
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e -> assertThat(e.problems().get(0).hint()).contains("recipients"));
  }

  @Test
  void aConflictIsSeenBeforeItsError() throws IOException {
    write(
        "b.csv",
        RECIPIENTS
            + "ann@x.com,UserMailbox,"
            + ANN
            + ","
            + ARCHIVE
            + ","
            + ARCHIVE
            + ",,\n"
            + "bob@x.com,UserMailbox,"
            + BOB
            + ","
            + ZERO
            + ",,,\n");
    write(
        "c.csv",
        REMOTE
            + "ann@x.com,RemoteUserMailbox,"
            + ANN
            + ","
            + ZERO
            + ",ProvisionMailbox\n"
            + "bob@x.com,RemoteUserMailbox,"
            + BOB
            + ","
            + ZERO
            + ",ProvisionMailbox\n"
            + "carl@x.com,RemoteUserMailbox,"
            + BOB
            + ","
            + ZERO
            + ",ProvisionMailbox\n");
    Map<String, JsonNode> cases = cases();
    assertThat(cases.keySet())
        .containsExactly(
            "ann@x.com (foreseen: no error was exported yet)",
            "carl@x.com (foreseen: no error was exported yet)");
    assertThat(folder.answers()).contains("archive-guid-mismatch").contains("guid-in-use");
    // Both sides of the identifier that two remote mailboxes carry are shown.
    assertThat(folder.result().collisions())
        .anySatisfy(
            each ->
                assertThat(each.sides())
                    .extracting(SweepResult.Collision.Side::name)
                    .containsExactly("bob@x.com", "carl@x.com"));
  }

  @Test
  void whoHoldsOnlyTheirOwnIdentifiersIsNotConcerned() throws IOException {
    write("b.csv", RECIPIENTS + "ann@x.com,UserMailbox," + ANN + "," + ARCHIVE + ",,,\n");
    write("c.csv", REMOTE + "Ann@X.com,RemoteUserMailbox," + ANN + "," + ARCHIVE + ",Migrated\n");
    assertThat(cases()).isEmpty();
    assertThat(folder.result().collisionCount()).isZero();
  }

  @Test
  void exportsAreReadAsTheyAreWrittenInTheField() throws IOException {
    write(
        "graph.json",
        "{\"@odata.context\":\"x\",\"value\":[{\"userPrincipalName\":\"ann@x.com\",\"id\":\""
            + BOB
            + "\",\"onPremisesSyncEnabled\":true,\"serviceProvisioningErrors\":["
            + "{\"isResolved\":true,\"serviceInstance\":\"exchange/a\",\"errorDetail\":\"old\"},"
            + "{\"isResolved\":false,\"serviceInstance\":\"exchange/b\",\"errorDetail\":\"<ErrorDescription>The value &quot;"
            + ANN
            + "&quot; of property &quot;ExchangeGuid&quot; is used by another recipient object.</ErrorDescription>\"}]}]}");
    folder.writeBytes(
        "b.csv",
        ("\ufeff#TYPE Deserialized.Recipient\r\n\"UserPrincipalName\";\"RecipientTypeDetails\";\"ExchangeGuid\";\"ExternalDirectoryObjectId\";\"InPlaceHolds\"\r\n"
                + "\"ann@x.com\";\"MailUser\";\""
                + ZERO
                + "\";\""
                + BOB
                + "\";\"System.String[]\"\r\n")
            .getBytes(StandardCharsets.UTF_16LE));
    write(
        "ad.json",
        "[{\"UserPrincipalName\":\"ann@x.com\",\"mailNickname\":null,\"targetAddress\":null,"
            + "\"msExchMailboxGuid\":[116,57,7,8,2,25,66,69,136,234,55,186,49,15,12,92]},"
            + "{\"UserPrincipalName\":\"bob@x.com\",\"mailNickname\":\"bob\"}]");
    JsonNode ann = cases().get("ann@x.com");
    assertThat(ann.get("provisioningErrors")).hasSize(1);
    assertThat(ann.at("/provisioningErrors/0/service").asText()).isEqualTo("exchange");
    assertThat(ann.at("/cloudRecipient/recipientTypeDetails").asText()).isEqualTo("MailUser");
    // A list that was exported as the name of its type is not an empty one.
    assertThat(ann.at("/userHolds/inPlaceHolds").isMissingNode()).isTrue();
    assertThat(ann.at("/onPremisesRecipient/exchangeGuid").asText()).isEqualTo(ANN);
    // Blank beside others that are filled: there is none.
    assertThat(ann.at("/onPremisesRecipient/mailNickname").asText("x")).isEmpty();
    assertThat(folder.answers()).contains("guid-in-use");
    assertThat(folder.problems())
        .singleElement()
        .satisfies(one -> assertThat(one.message()).contains("inplaceholds"));
  }

  @Test
  void rowsAreReadByTheSourcesOfPrintedObjects() throws IOException {
    write(
        "users.csv",
        "UserPrincipalName,Id,DirSyncEnabled,IsLicensed,ErrorDescription\n"
            + "ann@x.com,"
            + ANN
            + ",True,True,some error\nbob@x.com,"
            + BOB
            + ",True,False,some error\n");
    write(
        "remote.csv",
        "UserPrincipalName,ExchangeGuid,RemoteRecipientType,RemoteRoutingAddress\n"
            + "ann@x.com,"
            + ANN
            + ",3,SMTP:ann@x.mail.onmicrosoft.com\n");
    write("ad.csv", "UserPrincipalName,mailNickname,msExchMailboxGuid\nann@x.com,,System.Byte[]\n");
    Map<String, JsonNode> cases = cases();
    // A licence says nothing about its plan for Exchange; only to have none does.
    assertThat(cases.get("ann@x.com").at("/affectedUser/licensed").isMissingNode()).isTrue();
    assertThat(cases.get("bob@x.com").at("/affectedUser/licensed").asBoolean(true)).isFalse();
    JsonNode ann = cases.get("ann@x.com").get("onPremisesRecipient");
    assertThat(ann.get("remoteRecipientType").asText())
        .isEqualTo("ProvisionMailbox, ProvisionArchive");
    assertThat(ann.get("remoteRoutingAddress").asText()).isEqualTo("ann@x.mail.onmicrosoft.com");
    // Get-ADUser prints a blank for an attribute that it was not told to read.
    assertThat(ann.has("mailNickname")).isFalse();
    assertThat(folder.problems())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.message()).contains("msexchmailboxguid").contains("1 row");
              assertThat(one.hint()).contains("ConvertTo-Json");
            });
  }

  @Test
  void errorsAreReadAsTheOwnCommandPrintsThem() throws IOException {
    write(
        "users.json",
        "[{\"Id\":\"1\",\"UserPrincipalName\":\"ann@x.com\",\"ServiceProvisioningErrors\":["
            + "{\"IsResolved\":true,\"AdditionalProperties\":{\"errorDetail\":\"old\"}},"
            + "{\"IsResolved\":false,\"ServiceInstance\":\"exchange/b\",\"AdditionalProperties\":{"
            + "\"errorDetail\":\"<ServiceInstance><ObjectErrors><ErrorRecord><ErrorCode>E1</ErrorCode>"
            + "<ErrorDescription>some error</ErrorDescription></ErrorRecord></ObjectErrors></ServiceInstance>\"}}]},"
            + "{\"Id\":\"2\",\"UserPrincipalName\":\"bob@x.com\",\"ServiceProvisioningErrors\":[]},"
            + "{\"Id\":\"3\",\"UserPrincipalName\":\"carl@x.com\",\"ServiceProvisioningErrors\":["
            + "{\"IsResolved\":false,\"Detail\":{\"text\":\"in a form that nobody knows\"}}]}]");
    Map<String, JsonNode> cases = cases();
    assertThat(cases).containsOnlyKeys("ann@x.com");
    JsonNode errors = cases.get("ann@x.com").get("provisioningErrors");
    assertThat(errors).hasSize(1);
    assertThat(errors.at("/0/text").asText()).isEqualTo("some error");
    assertThat(errors.at("/0/code").asText()).isEqualTo("E1");
    assertThat(errors.at("/0/service").asText()).isEqualTo("exchange");
    assertThat(folder.result().badRows()).as("said aloud, not taken for health").isEqualTo(1);
  }

  @Test
  void whatCannotBeUsedIsSaidAndLeftOut() throws IOException {
    write("a.csv", USERS + "ann@x.com,1\n" + "bob@x.com," + BOB + ",True,some error,False\n");
    write("notes.txt", "buy milk\n");
    write("broken.json", "[{\"UserPrincipalName\":\"x\",");
    write("empty.csv", "");
    assertThat(cases()).containsOnlyKeys("bob@x.com");
    assertThat(folder.problems())
        .extracting(Problem::file)
        .containsExactlyInAnyOrder("a.csv", "broken.json", "empty.csv", "notes.txt");
    assertThat(folder.result().badRows()).isEqualTo(1);
  }

  @Test
  void nothingToSweepIsNoSuccess() throws IOException {
    write("notes.txt", "buy milk\n");
    assertThatThrownBy(this::cases).isInstanceOf(ProblemsException.class);
  }

  @Test
  void summariesShowTheSameNumbersAndHostileNamesDoNoHarm() throws IOException {
    String name = "<script>alert(1)</script>@x.com\u202e";
    write(
        "b.csv",
        RECIPIENTS
            + name
            + ",UserMailbox,"
            + ANN
            + ","
            + ZERO
            + ",,,\n"
            + "bob@x.com,UserMailbox,"
            + ANN
            + ","
            + ZERO
            + ",,,\n");
    write("a.csv", USERS + "bob@x.com," + BOB + ",True," + inUse("ExchangeGuid", ANN) + ",False\n");
    cases();
    StringWriter html = new StringWriter();
    SweepHtml.write(folder.result(), new PrintWriter(html));
    assertThat(html.toString())
        .doesNotContain("<script")
        .doesNotContain("style=")
        .contains("style-src &#39;sha256-")
        .doesNotContain("\u202e")
        .contains("&lt;script&gt;")
        // Groups of one cause are told apart without being opened.
        .containsPattern(
            "<summary><b>1</b> Another recipient already uses a GUID of this user<small>Next: ");
    StringWriter text = new StringWriter();
    SweepText.write(folder.result(), new PrintWriter(text));
    assertThat(text.toString()).doesNotContain("\u202e").contains("1  guid-in-use");
    assertThat(text.toString())
        .containsSubsequence(
            "Who, what next, and what must not be done",
            "Another recipient already uses a GUID of this user",
            "next",
            "who     bob@x.com");
    StringWriter csv = new StringWriter();
    SweepCsv.write(folder.result(), new PrintWriter(csv));
    assertThat(csv.toString())
        .startsWith("case,status,codes,causes,next,danger\r\nbob@x.com,")
        .contains("guid-in-use");
    StringWriter json = new StringWriter();
    SweepJson.write(folder.result(), new PrintWriter(json));
    JsonNode summary = new ObjectMapper().readTree(json.toString());
    assertThat(summary.at("/diagnoses/0/cases").asInt()).isEqualTo(1);
    assertThat(summary.get("collisionCount").asInt()).isEqualTo(1);
    assertThat(summary.at("/people/0/case").asText()).isEqualTo("bob@x.com");
    assertThat(summary.at("/people/0/diagnoses/0").asText()).isEqualTo("guid-in-use");
  }

  @Test
  void numbersStandForPeopleAndIdentifiers() throws IOException {
    write("b.csv", RECIPIENTS + "ann@x.com,UserMailbox," + ANN + "," + ZERO + ",,,\n");
    write("c.csv", RECIPIENTS + "bob@x.com,UserMailbox," + ANN + "," + ZERO + ",,,\n");
    write("a.csv", USERS + "bob@x.com," + BOB + ",True," + inUse("ExchangeGuid", ANN) + ",False\n");
    cases();
    StringWriter text = new StringWriter();
    SweepText.write(folder.result().numbered(), new PrintWriter(text));
    SweepJson.write(folder.result().numbered(), new PrintWriter(text));
    assertThat(text.toString())
        .doesNotContain("@x.com", ANN, BOB)
        .contains("who     person ", "identifier ");
  }

  @Test
  void everybodyIsNamedOnceWhatDestroysSomethingFirst() throws IOException {
    GeneratedExports.write(temporary, 400);
    cases();
    List<SweepResult.Group> groups = folder.result().groups();
    assertThat(groups.stream().mapToInt(group -> group.names().size()).sum()).isEqualTo(21);
    List<Boolean> safe = groups.stream().map(group -> group.answer().dangers().isEmpty()).toList();
    assertThat(safe).isSorted().contains(true, false);
    assertThat(
            folder.answers().lines().map(line -> line.replaceAll("\\{\"case\":\"([^\"]*).*", "$1")))
        .containsExactlyElementsOf(
            folder.result().people().stream().map(SweepResult.Affected::name).toList());
  }

  @Test
  void aWholeOrganisationIsSweptToTheLastPerson() throws IOException {
    GeneratedExports.write(temporary, 400);
    assertThat(cases()).hasSize(21);
    assertThat(folder.result().withError()).isEqualTo(20);
    assertThat(folder.result().totals().written()).isEqualTo(21);
    assertThat(folder.result().foreseen()).isEqualTo(1);
    assertThat(folder.result().totals().failed()).isZero();
  }
}
