package exodx.facts;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.problem.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private static String mask(String text) {
    return Redactor.mask(new SourceText("x.txt", text)).text();
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
        "contoso.onmicrosoft.com contoso.mail.onmicrosoft.com fabrikam.onmicrosoft.com"
            + "|org-1.masked.example org-1.mail.masked.example org-2.masked.example",
        "by CONTOSO\\jdoe (contoso\\jdoe)|by account-1 (account-1)",
        "used by \"contoso.com/Users/Jane Doe\"!|used by \"path-1\"!",
        "used by 'contoso.com/Users/Jane Doe'!|used by 'path-1'!",
        "used by “eu1.prod.example.com/Hosted/contoso.com/John O'Brien”|used by “path-1”",
        "\"Soft Deleted/Users/Jane\"|\"path-1\"",
        "\"/o=Org/ou=Group/cn=Jane\"|\"path-1\""
      })
  void masksWhatNamesSomebody(String text, String masked) {
    assertThat(mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Users\\x\\file.txt",
        "see \"https://example.com/a/b\"",
        "\"exchange/namprd04-003-01\"",
        "\"N/A\" on 2024-05-31",
        "@property and user@ and @example.com",
        "00000000-0000-0000-0000-000000000000",
        "{\"text\": \"failed to sync\\nagain\"}",
        "text: \"failed to sync\\nagain\"",
        "a user said: one and/or two/three"
      })
  void leavesTheRest(String text) {
    assertThat(mask(text)).isEqualTo(text);
  }

  @Test
  void givesIdentifiersMasksOfTheSameForm() {
    String masked =
        mask(
            "28b65659-5f92-4b5b-a4be-ea255450f111 45E245BA-67a5-ed44-088c-eda4d1245210"
                + " 28B65659-5F92-4B5B-A4BE-EA255450F111");
    assertThat(masked)
        .isEqualTo(
            "00000001-0000-4000-8000-000000000001 00000002-0000-4000-8000-000000000002"
                + " 00000001-0000-4000-8000-000000000001");
  }

  @ParameterizedTest
  @CsvSource({
    "28b656595f-924b-4c5b-a4be-ea255450f, 0000000000-0000-0000-0000-000000001",
    "ec5475a8-5b78-4c92-870b-cad24fcffa, 00000000-0000-0000-0000-0000000001",
    "08073974-xxxx-xxxx-xxxx-xxxxxxxxxxxx, 00000001-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
    "08073974190245428 8ea37ba310f0c5c, 08073974190245428 8ea37ba310f0c5c",
    "08073974190245428ea337ba310f0c5c, 00000000000000000000000000000001",
    "archive28b65659-5f92-4b5b-a4be-ea255450f111exists,"
        + " archive00000001-0000-4000-8000-000000000001exists"
  })
  void keepsBrokenIdentifiersBroken(String text, String masked) {
    assertThat(mask(text)).isEqualTo(masked);
    assertThat(Guid.of(mask(text)).form()).isEqualTo(Guid.of(text).form());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":\"x\\njane@contoso.com\"}|{\"a\":\"x\\nuser-1@masked.example\"}",
        "{\"a\":\"O\\u0027Brien@contoso.com\"}|{\"a\":\"user-1@masked.example\"}",
        "{\"a\":\"\\u003cjane\\u0040contoso.com\\u003e\"}"
            + "|{\"a\":\"\\u003cuser-1@masked.example\\u003e\"}",
        "{\"a\":\"x\\ncontoso.onmicrosoft.com\"}|{\"a\":\"x\\norg-1.masked.example\"}",
        "{\"a\":\"CONTOSO\\\\jdoe ERROR\\nFailed\"}|{\"a\":\"account-1 ERROR\\nFailed\"}",
        "{\"a\":\"by \\\"contoso.com/Users/O\\u0027Brien\\\".\"}|{\"a\":\"by \\\"path-1\\\".\"}",
        "{\"a\":\"contoso.com\\/Users\\/Jane\"}|{\"a\":\"path-1\"}",
        "{\"a\":\"\\b28b65659-5f92-4b5b-a4be-ea255450f111\"}"
            + "|{\"a\":\"\\b00000001-0000-4000-8000-000000000001\"}"
      })
  void keepsTheEscapesOfJson(String text, String masked) {
    assertThat(mask(text)).isEqualTo(masked);
  }

  @Test
  void masksTheNameOfTheFileButNotItsEnding() {
    SourceText masked = Redactor.mask(new SourceText("jane@contoso.com.json", "{}"));
    assertThat(masked.name()).isEqualTo("user-1@masked.example.json");
  }

  @Test
  void takesTimeThatGrowsWithTheText() {
    for (String piece :
        List.of("a", "a-", "a.", "ab12", "'", "“", "\\", "@", "/", "a\\b", "x'y/")) {
      String text = piece.repeat(400_000 / piece.length());
      assertThat(mask(text)).isNotEmpty();
    }
  }

  @Test
  void masksWhatTheVocabularyCallsPersonal() {
    FactType type = SmallVocabulary.VOCABULARY.types().get(0);
    Map<String, Fact.Value> values =
        Map.of(
            "name", new Fact.Value("Jane Doe", 3),
            "synced", new Fact.Value(true, 4),
            "addresses", new Fact.Value(List.of("Jane Doe", "somewhere"), 5));
    SourceText source = new SourceText("x", "y");
    CaseFacts facts =
        CaseFacts.of("x", source, SmallVocabulary.VOCABULARY, List.of(new Fact(type, 0, values)));
    CaseFacts masked = Redactor.mask(facts);
    assertThat(masked.value("affectedUser.name")).contains("text-1");
    assertThat(masked.value("affectedUser.addresses")).contains(List.of("text-1", "text-2"));
    assertThat(masked.value("affectedUser.synced")).contains(true);
    assertThat(masked.facts().get(0).values().get("name").line()).isEqualTo(3);
    assertThat(Redactor.mask(masked)).isEqualTo(masked);
  }

  @Test
  void leavesMasksOfPersonalValuesAlone() {
    FactType type = SmallVocabulary.VOCABULARY.types().get(0);
    Map<String, Fact.Value> values = Map.of("name", new Fact.Value("user-1@masked.example", 1));
    CaseFacts facts =
        CaseFacts.of(
            "x",
            new SourceText("x", "y"),
            SmallVocabulary.VOCABULARY,
            List.of(new Fact(type, 0, values)));
    assertThat(Redactor.mask(facts)).isEqualTo(facts);
  }
}
