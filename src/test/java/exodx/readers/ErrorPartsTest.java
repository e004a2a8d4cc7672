package exodx.readers;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.facts.CaseFacts;
import exodx.problem.SourceText;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors of several people in one text are never one case, however they are written down. */
class ErrorPartsTest {
  private static final String ADA =
      "Failed to sync the ArchiveGuid 00000000-0000-0000-0000-000000000000 of mailbox"
          + " 8f3c1c9e-0d0a-4b5e-9a59-1f2d6b0c7e11 because one cloud archive"
          + " 5f6a7b8c-9d0e-4f1a-8b2c-3d4e5f6a7b8c exists.";
  private static final String BO =
      "The value \"c0ffee00-1234-4bcd-8def-0123456789ab\" of property \"ArchiveGuid\" is used by"
          + " another recipient object.";
  private static final Pattern GUID = Pattern.compile("8f3c1c9e|c0ffee00");

  private static List<CaseFacts> read(String text, @Nullable String user) {
    return reading(text, user).cases();
  }

  private static Reading reading(String text, @Nullable String user) {
    String whole = text.replace("ADA", ADA).replace("BO", BO);
    SourceText source = new SourceText("paste.txt", whole);
    return CaseReader.readAll(TestKnowledge.BASE.vocabulary(), List.of(source), user);
  }

  /** Whose errors a case holds, by the beginning of the GUID in each. */
  private static Set<String> errors(CaseFacts facts) {
    return facts.facts().stream()
        .flatMap(fact -> fact.texts().stream())
        .flatMap(text -> GUID.matcher(text).results().map(MatchResult::group))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Ek (ada@contoso.com): ADA\nBo Lind (bo@contoso.com): BO\n",
        "1) Ek, Ada - ada@contoso.com - ADA\n2) Lind, Bo - bo@contoso.com - BO\n",
        "ADA (ada@contoso.com)\nBO (bo@contoso.com)\n",
        "10:11 ERROR user=ada@contoso.com msg=ADA\n10:12 ERROR user=bo@contoso.com msg=BO\n",
        "Hi, two today.\nFor ada@contoso.com we get:\nADA\nand for bo@contoso.com:\nBO\nAny idea?\n",
        "For ada@contoso.com, since today:\n\nADA\n\nand for bo@contoso.com:\n\nBO\n",
        "ADA (ada@contoso.com)\nADA (ada@contoso.com)\nBO (bo@contoso.com)\nADA (ada@contoso.com)\n",
        "Konto   : ada@contoso.com\nMeldung : ADA\n\nKonto   : bo@contoso.com\nMeldung : BO\n",
        "Ticket,AssignedTo,Konto,Meldung\n1,it@contoso.com,ada@contoso.com,ADA\n"
            + "2,it@contoso.com,bo@contoso.com,\"BO\"\n",
        "Konto;Empf\u00e4nger;Meldung\nada@contoso.com;x;ADA\nbo@contoso.com;y;'BO'\n",
        "User 1: ada@contoso.com\nError: ADA\n\nUser 2: bo@contoso.com\nError: BO\n",
        "Konto: Ada Ek (ada@contoso.com)\nFehler: ADA\n\nKonto: Bo Lind (bo@contoso.com)\nFehler: BO\n",
        "Konto            Meldung\n-----            -------\nada@contoso.com  ADA\nbo@contoso.com   BO\n",
      })
  void givesEachErrorToWhomItNames(String text) {
    String quoted = text.replace("\"BO\"", "\"" + BO.replace("\"", "\"\"") + "\"");
    String plain = quoted.replace("'BO'", "\"" + BO.replace("\"", "\"\"") + "\"");
    assertThat(read(plain, null)).hasSize(2);
    assertThat(read(plain, "ada@contoso.com"))
        .singleElement()
        .satisfies(facts -> assertThat(errors(facts)).containsExactly("8f3c1c9e"));
    assertThat(read(plain, "bo@contoso.com"))
        .singleElement()
        .satisfies(facts -> assertThat(errors(facts)).containsExactly("c0ffee00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADA\naffects ada@contoso.com\nBO\naffects bo@contoso.com\n",
        "ADA\n\nUser: ada@contoso.com\n\nBO\n\nUser: bo@contoso.com\n",
        "Two today, ada@contoso.com and bo@contoso.com:\nADA\nBO\n",
      })
  void joinsNoErrorsWhereNothingTellsWhoseTheyAre(String text) {
    assertThat(read(text, null)).hasSize(2).allSatisfy(one -> assertThat(errors(one)).hasSize(1));
    assertThat(read(text, "ada@contoso.com"))
        .singleElement()
        .satisfies(facts -> assertThat(errors(facts)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User: Ada Ek\nError: ADA\n\nUser: Bo Lind\nError: BO\n",
        "Benutzer : Ada Ek\nFehler   : ADA\n\nBenutzer : Bo Lind\nFehler   : BO\n",
        "Usuario: Ada Ek\nError: ADA\n\nUsuario: Bo Lind\nError: BO\n",
        "\u30e6\u30fc\u30b6\u30fc: \u7530\u4e2d\n\u30a8\u30e9\u30fc: ADA\n\n"
            + "\u30e6\u30fc\u30b6\u30fc: \u9234\u6728\n\u30a8\u30e9\u30fc: BO\n",
        "CONTOSO\\ada : ADA\nCONTOSO\\bo : BO\n",
        "ada: ADA\nbo: BO\n",
        "Ada Ek's mailbox:\nADA\n\nBo Lind's mailbox:\nBO\n",
        "Ek, Ada - ADA\nLind, Bo - BO\n",
        "ADA (Ada Ek)\nBO (Bo Lind)\n",
        "1. Ada Ek\n   ADA\n2. Bo Lind\n   BO\n",
        "> **Ada Ek**\n> ADA\n>\n> **Bo Lind**\n> BO\n",
        "Ada Ek <ada@contoso.com>: ADA\nBo Lind <bo@contoso.com>: BO\n",
        "DisplayName Error\n----------- -----\nAda Ek      ADA\nBo Lind     BO\n",
        "DisplayName,Error\nAda Ek,ADA\nBo Lind,'BO'\n",
        "[{'displayName':'Ada Ek','error':'ADA'},{'displayName':'Bo Lind','error':'BO'}]\n",
        "Ada Ek (ada@contoso.com): ADA\nBo Lind: BO\n",
        "ada@contoso.com: ADA\n\nBo Lind: BO\n",
        "Ada Ek: ADA; Bo Lind: BO\n",
        "Hi,\nAda has ADA and Bo has BO\n",
        "Two mailboxes are broken, those of Ada Ek and Bo Lind.\n\nADA\n\nBO\n",
        "User: Ada Ek\nError: ADA\nBo Lind: BO\n",
        "- DisplayName: Ada Ek\n  Error: ADA\n- DisplayName: Bo Lind\n  Error: BO\n",
        "User 1\nADA\nUser 2\nBO\n",
        "User A:\nADA\n\nUser B:\nBO\n",
        "room-01: ADA\nroom-02: BO\n",
        "ada@contoso.com\nbo@contoso.com\n\nADA\nBO\n",
      })
  void joinsNoErrorsOfPeopleWhoAreOnlyCalledByName(String text) {
    boolean json = text.startsWith("[");
    String quoted = json ? text.replace('\'', '"') : text.replace("'BO'", "\"BO\"");
    String inner = BO.replace("\"", json ? "\\\"" : text.contains("'BO'") ? "\"\"" : "\"");
    assertThat(read(quoted.replace("BO", inner), null))
        .hasSize(2)
        .allSatisfy(one -> assertThat(errors(one)).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User: Ada Ek\nError: ADA\nError: BO\n",
        "User: Ada Ek\nError: ADA\n\nUser: Ada Ek\nError: BO\n",
        "Exchange Online error:\nADA\n\nDirectory Sync error:\nBO\n",
        "Ada Ek's mailbox shows:\nADA\n\nand sometimes:\n\nBO\n\nThanks\nCy Ng\n",
        "Ada Ek (ada@contoso.com): ADA\nAda Ek: BO\n",
        "Error 1: ADA\nError 2: BO\n",
        "Ada Ek: ADA; BO\n",
      })
  void keepsErrorsTogetherThatNoOtherNameLeadsTo(String text) {
    assertThat(read(text, null))
        .singleElement()
        .satisfies(facts -> assertThat(errors(facts)).hasSize(2));
  }

  @Test
  void givesAnErrorToTheOnlyOneWhoIsCalledSo() {
    String bo = "UserPrincipalName : bo.l@contoso.com\nDisplayName : Bo Lind\nSKUAssigned : True\n";
    assertThat(read("Ada Ek: ADA\n\nBo Lind: BO\n\n" + bo, "bo.l@contoso.com"))
        .singleElement()
        .satisfies(facts -> assertThat(errors(facts)).containsExactly("c0ffee00"));
    assertThat(reading("Ada Ek: ADA\n\n" + bo, null).undecided()).isTrue();
  }

  @Test
  void joinsNoErrorsThatContradictEachOther() {
    String other = ADA.replace("8f3c1c9e", "9f3c1c9e").replace("5f6a7b8c", "6f6a7b8c");
    assertThat(read("ADA\n" + other + "\n", null)).hasSize(2);
    assertThat(read("ada@contoso.com: ADA\n\n" + other + "\n", null))
        .singleElement()
        .satisfies(facts -> assertThat(errors(facts)).containsExactly("8f3c1c9e"));
  }

  @Test
  void keepsTwoErrorsOfOnePersonTogether() {
    assertThat(read("Hello,\nada@contoso.com has both:\nADA\nBO\n", null))
        .singleElement()
        .satisfies(facts -> assertThat(errors(facts)).hasSize(2));
    assertThat(read("ADA\nBO\n", null))
        .singleElement()
        .satisfies(facts -> assertThat(errors(facts)).hasSize(2));
  }
}
