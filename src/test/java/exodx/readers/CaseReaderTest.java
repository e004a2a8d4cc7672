package exodx.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exodx.facts.CaseFacts;
import exodx.facts.SmallVocabulary;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReaderTest {
  private static CaseFacts read(String name, String text) {
    return CaseReader.read(SmallVocabulary.VOCABULARY, new SourceText(name, text));
  }

  private static void assertPaste(String name, String text) {
    CaseFacts facts = read(name, text);
    assertThat(facts.value("messages[0].text")).contains(text);
    assertThat(facts.value("affectedUser.synced")).isEmpty();
  }

  @Test
  void readsAFactFileByItsName() {
    assertThat(
            read("a.JSON", "{\"affectedUser\": {\"synced\": true}}").value("affectedUser.synced"))
        .contains(true);
    assertThat(read("a.yml", "affectedUser: {synced: yes}").value("affectedUser.synced"))
        .contains(true);
    assertThat(read("a.yaml", "affectedUser:\n  synced: no").value("affectedUser.synced"))
        .contains(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"affectedUser\": {\"synced\": true}}",
        "\n\n  {\"affectedUser\": {\"synced\": true}}\n",
        "affectedUser:\n  synced: true\n",
        "# what we know\n---\naffectedUser: # so far\n  synced: true\n",
        "\"affectedUser\": {synced: true}",
        "{affectedUser: {synced: true}}",
        "{'affectedUser': {'synced': true}}"
      })
  void readsAFactFileByItsContent(String text) {
    assertThat(read("standard input", text).value("affectedUser.synced")).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Failed to sync the value of \"x\" because one exists.",
        "{value} is not unique",
        "{\"value\":[{\"errorDetail\":\"The value is in use\"}]}",
        "[{\"errorDetail\":\"The value is in use\"}]",
        "{\"value\":[{\"errorDetail\":\"The value is in use",
        "[PS] C:\\> Get-Thing",
        "[]",
        "Error: the value is in use",
        "Holder: none was found, see below",
        "Messages: two of them",
        "error:\n  the value is in use",
        "- item",
        "key"
      })
  void takesEverythingElseForAPaste(String text) {
    assertPaste("standard input", text);
    assertPaste("notes.txt", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"affectedUser\": {\"synced\": tr",
        "{\"affectedUser\": {\"synced\": true}",
        "{\"affectedUsr\": {\"synced\": true}",
        "{\"aff",
        "{",
        "{ \u201caffectedUser\u201d: {} }",
        "{\"note\": \"x\", \"messages\": [ }",
        "[{\"affectedUser\": {\"synced\": true}}",
        "[{\"affectedUser\": {\"synced\": true}}]"
      })
  void holdsAFactFileToItsForm(String text) {
    assertThatThrownBy(() -> read("standard input", text)).isInstanceOf(ProblemsException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"affectedUsr:\n  synced: true\n", "mesages: []", "holder:", "holder: [{}]"})
  void suggestsTheKeyThatWasMeant(String text) {
    assertThatThrownBy(() -> read("standard input", text))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e -> assertThat(e.problems().get(0).hint()).startsWith("you meant"));
  }

  @Test
  void refusesForeignDataUnderTheNameOfAFactFile() {
    assertThatThrownBy(() -> read("answer.json", "{\"value\": []}"))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e -> assertThat(e.problems().get(0).code()).isEqualTo("unknown-key"));
    assertThatThrownBy(() -> read("paste.json", "The value is in use"))
        .isInstanceOf(ProblemsException.class);
  }

  @Test
  void takesAnEmptyObjectForAFactFile() {
    assertThat(read("standard input", "{}").facts()).allMatch(fact -> fact.values().isEmpty());
  }

  @Test
  void keepsNameLineAndSource() {
    CaseFacts facts = read("standard input", "one\ntwo");
    assertThat(facts.name()).isEqualTo("standard input");
    assertThat(facts.source().text()).isEqualTo("one\ntwo");
    assertThat(facts.facts().get(1).values().get("text").line()).isEqualTo(1);
  }

  @Test
  void saysThatRulesWithoutTextsCannotReadAPaste() {
    SourceText source = new SourceText("standard input", "The value is in use");
    assertThatThrownBy(() -> CaseReader.read(SmallVocabulary.WITHOUT_TEXTS, source))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e -> assertThat(e.problems().get(0).code()).isEqualTo("not-a-fact-file"));
  }
}
