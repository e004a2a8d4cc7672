package exodx.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.Work;
import exodx.facts.CaseFacts;
import exodx.facts.Guid;
import exodx.problem.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  static String mask(String text) {
    return TestRedactor.get().text(text);
  }

  private static CaseFacts read(String name, String text) {
    return TestRedactor.get().read(List.of(new SourceText(name, text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "jane@contoso.com and JANE@Contoso.com|user-1@masked.example and user-1@masked.example",
        "a.b+c@x.example.org, b@x.org.|user-1@masked.example, user-2@masked.example.",
        "smtp:o'brien@contoso.com;|smtp:user-1@masked.example;",
        "upn=j_d#EXT#@contoso.onmicrosoft.com|upn=user-1@masked.example",
        "jane%40contoso.com&x=1|user-1@masked.example&x=1",
        "jane (at) contoso.com|user-1@masked.example",
        "jane@conto… and jane.doe@conto...|user-1@masked.example… and user-2@masked.example...",
        "jane@… and jane.doe@mail.cont...|user-1@masked.example… and user-2@masked.example...",
        "contoso.onmicrosoft.com contoso.mail.onmicrosoft.com fabrikam.onmicrosoft.com"
            + "|org-1.masked.example org-1.mail.masked.example org-2.masked.example",
        "by CONTOSO\\jdoe (contoso\\jdoe)|by account-1 (account-1)",
        "by FABRIKAM\\Müller.J|by account-1",
        "used by \"contoso.com/Users/Jane Doe\"!|used by \"path-1\"!",
        "used by 'contoso.com/Users/Jane Doe'!|used by 'path-1'!",
        "used by “eu1.prod.example.com/Hosted/contoso.com/John O'Brien”|used by “path-1”",
        "CN=Jane Doe,OU=Sales,DC=contoso,DC=com|CN=name-1,OU=name-2,DC=name-3,DC=name-4",
        "CN=Doe\\, Jane,OU=Soft Deleted Objects|CN=name-1,OU=Soft Deleted Objects",
        "/o=Org/ou=Group/cn=Recipients/cn=jane|/o=name-1/ou=name-2/cn=Recipients/cn=name-3",
        "see https://contoso.sharepoint.com/sites/hr.|see https://host-1.masked.example/path-1.",
        "at 10.20.30.40 and 2001:db8::7334|at ip-1 and ip-2",
        "call +49 (0)89 1234-5678 or 0171 2345678|call phone-1 or phone-2",
        "S-1-5-21-3623811015-3361044348-30300820-1013|sid-1",
        "PS C:\\Users\\jdoe> dir|PS C:\\Users\\name-1> dir",
        "Alias : jdoe|Alias : name-1",
        "{\"displayName\": \"jane doe\"}|{\"displayName\": \"name-1\"}",
        "Get-Mailbox -Identity jdoe|Get-Mailbox -Identity name-1",
        "Hello jane, the mailbox|Hello name-1, the mailbox",
        "the mailbox of Юрий Müller|the mailbox of name-1 name-2",
        "M\\u00fcller and M&uuml;ller and Mu\u0308ller|name-1 and name-1 and name-1"
      })
  void masksWhatNamesSomebody(String text, String masked) {
    assertThat(mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see https://learn.microsoft.com",
        "open https://outlook.office365.com",
        "\"N/A\" on 2024-05-31",
        "on Monday, 3 Nov 2025 10:15:30",
        "version 2.5.190.0",
        "@property and user@ and @example",
        "00000000-0000-0000-0000-000000000000",
        "{\"text\": \"failed to sync\\nagain\"}",
        "a user said: one and/or two/three",
        "The mailbox of this user is a UserMailbox; ArchiveGuid is empty.",
        "Get-Mailbox | Format-List ExchangeGuid,ArchiveGuid"
      })
  void leavesTheRest(String text) {
    assertThat(mask(text)).isEqualTo(text);
  }

  /** One identifier, in all the ways in which programs print it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "35bda72e-195b-4aa9-85f8-72874254331e|00000001-0000-4000-8000-000000000001",
        "{35BDA72E-195B-4AA9-85F8-72874254331E}|{00000001-0000-4000-8000-000000000001}",
        "35bda72e195b4aa985f872874254331e|00000001000040008000000000000001",
        "mbx35bda72e195b4aa985f872874254331e:2|mbx00000001000040008000000000000001:2",
        "2e a7 bd 35 5b 19 a9 4a 85 f8 72 87 42 54 33 1e"
            + "|01 00 00 00 00 00 00 40 80 00 00 00 00 00 00 01",
        "\\2E\\A7\\BD\\35\\5B\\19\\A9\\4A\\85\\F8\\72\\87\\42\\54\\33\\1E"
            + "|\\01\\00\\00\\00\\00\\00\\00\\40\\80\\00\\00\\00\\00\\00\\00\\01",
        "{46, 167, 189, 53, 91, 25, 169, 74, 133, 248, 114, 135, 66, 84, 51, 30}"
            + "|{1, 0, 0, 0, 0, 0, 0, 64, 128, 0, 0, 0, 0, 0, 0, 1}",
        "Lqe9NVsZqUqF+HKHQlQzHg==|AQAAAAAAAECAAAAAAAAAAQ=="
      })
  void masksAnIdentifierHoweverItIsWritten(String text, String masked) {
    String same = "35bda72e-195b-4aa9-85f8-72874254331e ";
    assertThat(mask(same + text)).isEqualTo("00000001-0000-4000-8000-000000000001 " + masked);
    assertThat(mask(mask(same + text))).isEqualTo(mask(same + text));
  }

  @Test
  void aWrappedIdentifierKeepsItsLineBreak() {
    assertThat(mask("35bda72e-195b-4aa9-85f8-\n    72874254331e x"))
        .isEqualTo("00000001-0000-4000-8000-000000000001\n     x");
  }

  @ParameterizedTest
  @CsvSource({
    "28b656595f-924b-4c5b-a4be-ea255450f, 0000000000-0000-0000-0000-000000001",
    "ec5475a8-5b78-4c92-870b-cad24fcffa, 00000000-0000-0000-0000-0000000001",
    "08073974-xxxx-xxxx-xxxx-xxxxxxxxxxxx, 00000001-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
    "archive28b65659-5f92-4b5b-a4be-ea255450f111exists,"
        + " archive00000001-0000-4000-8000-000000000001exists"
  })
  void keepsBrokenIdentifiersBroken(String text, String masked) {
    assertThat(mask(text)).isEqualTo(masked);
    assertThat(Guid.of(mask(text)).form()).isEqualTo(Guid.of(text).form());
  }

  @Test
  void masksTheNameOfTheFileButNotItsEnding() {
    assertThat(read("jane@contoso.com.json", "{}").name()).isEqualTo("user-1@masked.example.json");
    assertThat(read("jane-doe.txt", "x").name()).isEqualTo("name-1.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "/home/archive/sync/mailbox.yaml, path-1.yaml",
    "/home/archive/sync/mailbox.yaml (jane@contoso.com), path-1.yaml (user-1@masked.example)",
    "C:\\Users\\Jane Doe\\archive\\case.txt, path-1.txt",
    "sync/mailbox.jsonl:12, path-1.jsonl:12",
    "sync/mailbox, path-1",
    "mailbox.yaml, mailbox.yaml",
  })
  void foldersArePersonalWhateverTheyAreCalled(String name, String masked) {
    assertThat(TestRedactor.get().fileName(name)).isEqualTo(masked);
    assertThat(TestRedactor.get().fileName(masked)).isEqualTo(masked);
  }

  @Test
  void findsWhatALabelNamesEverywhere() {
    CaseFacts facts =
        read(
            "x.txt",
            "sobrien cannot sign in; siobhan obrien and SIOBHÁN called, O'BRIEN's mailbox is gone.\n\n"
                + "Name        : Siobhan OBrien\nDisplayName : O'Brien, Siobhán (HR)\nAlias       : sobrien\n"
                + "UserPrincipalName : sobrien@contoso.com\n");
    assertThat(facts.toString().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("sobrien")
        .doesNotContain("siobh")
        .doesNotContain("obrien")
        .doesNotContain("o'brien")
        .contains("cannot sign in", "mailbox is gone");
  }

  /** What is read from bytes is the same identifier as where it is written out. */
  @Test
  void anIdentifierFromBytesStaysTheSameOne() {
    String text =
        "mailNickname : jdoe\nSamAccountName : jdoe\nObjectClass : user\n"
            + "DistinguishedName : CN=Jane Doe,OU=Sales,DC=contoso,DC=com\n"
            + "msExchMailboxGuid : 35bda72e-195b-4aa9-85f8-72874254331e\n"
            + "msExchArchiveGUID : {46, 167, 189, 53, 91, 25, 169, 74, 133, 248, 114, 135, 66, 84, 51, 30}\n";
    CaseFacts facts = read("x.txt", text);
    assertThat(facts.value("onPremisesRecipient.archiveGuid"))
        .isPresent()
        .isEqualTo(facts.value("onPremisesRecipient.exchangeGuid"));
  }

  @Test
  void takesTimeThatGrowsWithTheText() {
    for (String piece :
        List.of(
            "a", "a-", "a.", "ab12", "'", "“", "\\", "@", "/", "a\\b", "x'y/", "=", "a=b,", "1 ",
            "1.", "A ", "CN=a,", "a:", ": ", "-a ", "{\"a\":", "%C3")) {
      double growth =
          Work.growth(
              20_000,
              80_000,
              8,
              size -> assertThat(mask(piece.repeat(size / piece.length()))).isNotEmpty());
      assertThat(growth).as("four times %s", piece).isLessThan(8);
    }
  }

  @Test
  void aProblemIsMaskedAsWell() {
    SourceText text = new SourceText("jane.yaml", "affectedUser:\n  nome: jane@contoso.com\n");
    try {
      TestRedactor.get().read(List.of(text));
      assertThat(false).as("a problem is thrown").isTrue();
    } catch (exodx.problem.ProblemsException e) {
      assertThat(e.problems().toString()).doesNotContain("jane").contains("user-1@masked.example");
    }
    assertThat(TestKnowledge.BASE.vocabulary().sources().personal().properties()).isNotEmpty();
  }
}
