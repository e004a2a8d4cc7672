package exodx.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exports that were cut, garbled or made in a way that loses something. Two objects hold the same
 * identifier here, and everything is called complete. When one of the two is lost with what cannot
 * be read, nobody may be told that the other is the only one: it could be purged.
 */
class SpoiltExportsTest {
  private static final String HELD = "b0000001-1902-4542-88ea-37ba310f0c5c";
  private static final String USERS =
      """
      "UserPrincipalName","Id","OnPremisesSyncEnabled","ErrorDescription","isResolved"
      "ann@x.com","a0000001-1902-4542-88ea-37ba310f0c5c","True","The value ""%s"" of property ""ExchangeGuid"" is used by another recipient object.","False"
      """
          .formatted(HELD);
  private static final String HEADING =
      "\"UserPrincipalName\",\"RecipientTypeDetails\",\"ExchangeGuid\",\"ExternalDirectoryObjectId\",\"WhenSoftDeleted\"\n";
  private static final String FIRST =
      "\"old@x.com\",\"MailUser\",\"" + HELD + "\",\"\",\"2026-05-01T08:00:00Z\"\n";
  private static final String SECOND =
      "\"other@x.com\",\"UserMailbox\",\""
          + HELD
          + "\",\"c0000001-1902-4542-88ea-37ba310f0c5c\",\"\"\n";

  @TempDir Path temporary;
  private SweptFolder folder;

  @BeforeEach
  void writeUsersAndManifest() throws IOException {
    folder = new SweptFolder(temporary);
    folder.write("users.csv", USERS);
    folder.write("manifest.yaml", "complete: recipients\n");
  }

  private static String object(String name, String deleted) {
    return "{\"UserPrincipalName\":\"%s\",\"RecipientTypeDetails\":\"MailUser\",\"ExchangeGuid\":\"%s\",\"ExternalDirectoryObjectId\":\"\",\"WhenSoftDeleted\":%s}"
        .formatted(name, HELD, deleted);
  }

  private JsonNode ann() throws IOException {
    return folder.cases().get("ann@x.com");
  }

  private void numberOfHoldersStaysUnknown() throws IOException {
    assertThat(ann().has("holderSearch")).isFalse();
    assertThat(folder.problems()).extracting(Problem::code).contains("not-complete");
    assertThat(folder.result().tables())
        .filteredOn(SweepResult.Read::complete)
        .as("tables taken for complete")
        .isEmpty();
  }

  private Problem problem(String code) {
    return folder.problems().stream().filter(one -> one.code().equals(code)).findFirst().get();
  }

  @Test
  void bothHoldersAreCountedWhenNothingIsSpoilt() throws IOException {
    folder.write("r.csv", HEADING + FIRST + SECOND);
    assertThat(ann().at("/holderSearch/matches").asInt()).isEqualTo(2);
    assertThat(folder.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 20, 8, 3, 1})
  void aTableThatIsCutIsNotComplete(int lost) throws IOException {
    String all = HEADING + FIRST + SECOND.replace("\"", "");
    folder.write("r.csv", all.substring(0, all.length() - lost));
    numberOfHoldersStaysUnknown();
    assertThat(problem("bad-row").line()).isEqualTo(3);
    assertThat(folder.result().badRows()).isEqualTo(1);
  }

  @Test
  void aTableWhoseLastRowIsWholeNeedsNoLineBreak() throws IOException {
    folder.write("r.csv", (HEADING + FIRST + SECOND).strip());
    assertThat(ann().at("/holderSearch/matches").asInt()).isEqualTo(2);
  }

  @Test
  void jsonThatIsCutIsNotComplete() throws IOException {
    folder.write("r.json", "[" + object("old@x.com", "null") + ",\n{\"UserPrincipalName\":\"oth");
    numberOfHoldersStaysUnknown();
    assertThat(problem("unusable-export").line()).isEqualTo(2);
    assertThat(problem("unusable-export").message()).contains("cut");
    assertThat(folder.result().unusable()).containsExactly("r.json");
  }

  @Test
  void oneOfSeveralPagesIsNotComplete() throws IOException {
    folder.write(
        "r.json", "{\"value\":[" + object("old@x.com", "null") + "],\"@odata.nextLink\":\"n\"}");
    numberOfHoldersStaysUnknown();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0001\u0002\u0003\n", "[[[[", "[{\"a\":1,\"a\":2}]"})
  void aFileThatCannotBeReadMayBelongToAnyTable(String text) throws IOException {
    folder.write("r.csv", HEADING + FIRST);
    folder.write("r2.csv", text);
    numberOfHoldersStaysUnknown();
    assertThat(folder.result().unusable()).containsExactly("r2.csv");
  }

  @Test
  void headingsWithoutRowsSayNothing() throws IOException {
    folder.write("r.csv", HEADING);
    numberOfHoldersStaysUnknown();
  }

  @Test
  void aColumnThatStandsTwiceIsNotGuessed() throws IOException {
    folder.write("r.csv", HEADING.replace("RecipientTypeDetails", "exchangeguid") + FIRST);
    folder.write("r2.csv", HEADING.replace("WhenSoftDeleted", "exchangeguid") + FIRST);
    folder.cases();
    assertThat(folder.result().unusable()).containsExactly("r2.csv");
    assertThat(problem("unusable-export").message()).contains("\"exchangeguid\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void encodingsAreToldByTheirFirstBytes(String encoding) throws IOException {
    String table = "sep=;\r\n" + (HEADING + FIRST + SECOND).replace("\",\"", "\";\"");
    folder.writeBytes("r.csv", table.getBytes(Charset.forName(encoding)));
    assertThat(ann().at("/holderSearch/matches").asInt()).isEqualTo(2);
    folder.writeBytes("r.csv", ("\ufeff" + table).getBytes(Charset.forName(encoding)));
    assertThat(ann().at("/holderSearch/matches").asInt()).isEqualTo(2);
  }

  @Test
  void namesThatLostLettersAreNotJoined() throws IOException {
    byte[] table =
        (HEADING + FIRST + SECOND.replace("other", "\u00f6ther"))
            .getBytes(StandardCharsets.ISO_8859_1);
    folder.writeBytes("r.csv", table);
    numberOfHoldersStaysUnknown();
    assertThat(problem("bad-row").message()).contains("UTF-8");
    folder.write("r.csv", HEADING + FIRST + SECOND.replace("other", "?ther"));
    folder.problems().clear();
    numberOfHoldersStaysUnknown();
  }

  @Test
  void errorsOfWhichOnlyTheTypeWasExportedAreNotTakenForNone() throws IOException {
    folder.write("r.csv", HEADING + FIRST);
    folder.write(
        "users.csv",
        "UserPrincipalName,Id,ServiceProvisioningErrors\nann@x.com,1,Microsoft.Graph.Error[]\n");
    folder.cases();
    assertThat(folder.result().unusable()).containsExactly("users.csv");
    assertThat(problem("unusable-export").hint()).contains("ConvertTo-Json");
  }

  @Test
  void errorsThatWereCutOffByTheDepthAreNotTakenForNone() throws IOException {
    folder.write(
        "users.csv",
        "[{\"userPrincipalName\":\"ann@x.com\",\"id\":\"1\",\"serviceProvisioningErrors\":[\"Microsoft.Graph.Error\"]}]");
    folder.cases();
    assertThat(folder.result().badRows()).isEqualTo(1);
    assertThat(problem("bad-row").message()).contains("Depth");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\/Date(1777622400000)\\/\"",
        "{\"value\":\"\\/Date(1777622400000)\\/\",\"DateTime\":\"Friday\"}",
        "\"2026-05-01T08:00:00Z\""
      })
  void datesAreReadAsEveryShellWritesThem(String date) throws IOException {
    folder.write("r.json", "[" + object("old@x.com", date) + "]");
    JsonNode holder = ann().at("/guidHolders/0");
    assertThat(holder.get("state").asText()).isEqualTo("SoftDeleted");
    assertThat(holder.get("whenSoftDeleted").asText()).isEqualTo("2026-05-01");
  }

  @Test
  void aLineWithoutEndIsAnErrorLikeAnyOther() throws IOException {
    folder.write("r.csv", HEADING + FIRST + "\"u3," + "x".repeat(17_000_000));
    numberOfHoldersStaysUnknown();
    assertThat(problem("unusable-export").line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"complete: [recipients\n", "compleet: [recipients]\n", "[]", "", "complete: []"})
  void aManifestThatIsNotUnderstoodIsAnError(String text) throws IOException {
    folder.write("r.csv", HEADING + FIRST);
    folder.write("manifest.yaml", text);
    assertThatThrownBy(this::ann)
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e -> assertThat(e.problems().get(0).file()).isEqualTo("manifest.yaml"));
  }

  @Test
  void filesThatAreNotReadAreNamed() throws IOException {
    folder.write("r.csv", HEADING + FIRST + SECOND);
    folder.write("r.xlsx", "PK");
    folder.write("notes.txt", "buy milk\n");
    ann();
    assertThat(folder.problems())
        .extracting(Problem::file)
        .containsExactlyInAnyOrder("r.xlsx", "notes.txt");
    assertThat(folder.result().unusable()).isEmpty();
  }

  /** A table that Excel saved in another language has other words for True and False. */
  @ParameterizedTest
  @ValueSource(strings = {"WAHR", "VRAI", "resolved on Monday"})
  void aTruthThatIsNoneIsToldAndNotTaken(String resolved) throws IOException {
    folder.write("users.csv", USERS.replace("\"False\"", "\"" + resolved + "\""));
    assertThat(ann().at("/provisioningErrors/0").has("resolved")).isFalse();
    assertThat(folder.problems())
        .filteredOn(problem -> problem.code().equals("unread-value"))
        .extracting(Problem::message)
        .containsExactly("IsResolved: it is none of the values that are known (in 1 case)");
  }
}
