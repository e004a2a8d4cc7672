package exodx.readers;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.problem.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes about an error is not the person who has it. */
class WritersTest {
  private static final String USER = "affectedUser.userPrincipalName";
  private static final String ERROR =
      "The value \"7c1d2e3f-4a5b-4c6d-8e7f-90a1b2c3d4e5\" of property \"ExchangeGuid\" is used by"
          + " another recipient object. Please specify a unique value.";

  private static Map<String, String> plain(String text) {
    return CorpusTest.plain(
        CaseReader.read(
            TestKnowledge.BASE.vocabulary(),
            List.of(new SourceText("paste.txt", text.replace("ERROR", ERROR)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, Nov 30, 2026 at 9:12 AM Bo Lind <bo@contoso.com> wrote:\nWe see this:\nERROR\n",
        "Bo Lind <bo@contoso.com> wrote:\nERROR\n",
        "De : bo@contoso.com\nObjet : erreur\nERROR\n",
        "Von: bo@contoso.com\nBetreff: Fehler\nERROR\n",
        "Ticket: 4711\n**Opened by:** bo@contoso.com\nDescription: ERROR\n",
        "ERROR\nKind regards,\nBo Lind | IT | bo@contoso.com | +46 8 123 45\n",
        "ERROR\nMit freundlichen Gr\u00fc\u00dfen\nbo@contoso.com\n",
        "ERROR\n-- \nbo@contoso.com\n",
        "See below.\nRegards\nbo@contoso.com\n\nERROR\n",
        "See below.\n\nBest regards,\n\nBo Lind\nbo@contoso.com\n\nERROR\n",
        "See below.\nRegards\nBo Lind, bo@contoso.com\n\nERROR\n",
      })
  void namesNobodyWhoOnlyWrites(String text) {
    assertThat(plain(text)).doesNotContainKey(USER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The user 'ada@contoso.com' has this: ERROR\n",
        "Identity: ada@contoso.com\nError Description: ERROR\n",
        "Caller: bo@contoso.com\nAffected user: ada@contoso.com\nDetails: ERROR\n",
        "Melder: bo@contoso.com | Betroffener: ada@contoso.com\nMeldung: ERROR\n",
        "On Monday Bo Lind <bo@contoso.com> wrote:\nThe user ada@contoso.com has this: ERROR\n",
        "ERROR\nThat is ada@contoso.com.\nThanks!\nBo Lind, bo@contoso.com\n",
        "Thanks\nthe user is ada@contoso.com\nERROR\n",
      })
  void namesWhomTheyWriteAbout(String text) {
    assertThat(plain(text)).containsEntry(USER, "ada@contoso.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title: Hybrid Wizard\nERROR\n",
        "Server: EX01\nBenutzer: Ada Ek\nFehler: ERROR\n",
        "Reporter: Bo Lind\n\nERROR\n",
        "Bo Lind wrote:\n\nERROR\n",
      })
  void doesNotTakeAnyWordsForSomebodyElse(String text) {
    String user = "\nUserPrincipalName : ada@contoso.com\nOnPremisesSyncEnabled : True\n";
    assertThat(plain(text + user)).containsEntry(USER, "ada@contoso.com");
  }

  @Test
  void takesAnAddressAboveAnErrorForItsPerson() {
    assertThat(plain("ada@contoso.com\n\nERROR\n")).containsEntry(USER, "ada@contoso.com");
  }
}
