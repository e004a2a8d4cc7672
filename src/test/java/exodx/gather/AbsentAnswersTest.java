package exodx.gather;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.TestKnowledge;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.Note;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An error of a saved answer is the answer "none" only where it names what was asked for. */
class AbsentAnswersTest {
  private static final String GUID = "ec5475a8-5b78-4c92-870b-cad24fcffa10";
  private static final String ERROR =
      "affectedUser: {userPrincipalName: user1@contoso.com}\n"
          + "provisioningErrors: {text: 'The value \""
          + GUID
          + "\" of property \"ExchangeGuid\" is used by another recipient object. Please specify a"
          + " unique value.'}\n";
  private static final String SEARCH =
      "Get-Recipient -Identity '" + GUID + "' -IncludeSoftDeletedRecipients";

  private static String notFound(String name) {
    return "Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The"
        + " operation couldn't be performed because object '"
        + name
        + "' couldn't be found on 'AM0PR01A06DC002.EURPR01A006.PROD.OUTLOOK.COM'.";
  }

  private static CaseFacts read(String command, String key, Object value)
      throws JsonProcessingException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("command", command);
    answer.put("shell", "Exchange Online PowerShell");
    answer.put("facts", List.of("holderSearch.matches"));
    if (key.equals("output")) {
      answer.put("complete", true);
    }
    answer.put(key, value);
    String saved =
        new ObjectMapper().writeValueAsString(Map.of("exodxGather", 1, "answers", List.of(answer)));
    return CaseReader.read(
        TestKnowledge.BASE.vocabulary(),
        List.of(new SourceText("case.yaml", ERROR), new SourceText("exodx.json", saved)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " | Measure-Object"})
  void theAskedObjectWasNotFound(String pipe) throws JsonProcessingException {
    CaseFacts facts = read(SEARCH + pipe, "notReadableBecause", notFound(GUID));
    assertThat(facts.value("holderSearch.matches")).contains(0);
    assertThat(facts.notes().stream().map(Note::text)).noneMatch(t -> t.contains("not readable"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Access denied",
        "The operation couldn't be performed because object 'another' couldn't be found on 'X'.",
        "The term 'Get-Recipient' is not recognized as a name of a cmdlet",
        "The request timed out",
        ""
      })
  void anyOtherErrorTellsNothing(String reason) throws JsonProcessingException {
    CaseFacts facts = read(SEARCH, "notReadableBecause", reason);
    assertThat(facts.value("holderSearch.matches")).isEmpty();
    assertThat(facts.notes().stream().map(Note::text))
        .anyMatch(text -> text.startsWith("not readable: " + SEARCH));
  }

  @Test
  void aSearchForAnotherGuidTellsNothing() throws JsonProcessingException {
    String other = "08073974-1902-4542-88ea-37ba310f0c5c";
    CaseFacts facts = read(SEARCH.replace(GUID, other), "notReadableBecause", notFound(other));
    assertThat(facts.value("holderSearch.matches")).isEmpty();
  }

  @Test
  void oneKindOfRecipientIsNotAll() throws JsonProcessingException {
    CaseFacts facts =
        read(
            "Get-Mailbox -Identity '" + GUID + "' -SoftDeletedMailbox",
            "notReadableBecause",
            notFound(GUID));
    assertThat(facts.value("holderSearch.matches")).isEmpty();
  }

  @Test
  void twoObjectsOfOneAnswerStayTwo() throws JsonProcessingException {
    Map<String, Object> live = new LinkedHashMap<>();
    live.put("RecipientTypeDetails", "UserMailbox");
    live.put("ExchangeGuid", GUID);
    live.put("ArchiveGuid", "00000000-0000-0000-0000-000000000000");
    live.put("WhenSoftDeleted", null);
    live.put("ExternalDirectoryObjectId", "7e0d9a31-5b42-4c68-8d17-2f3a4b5c6d7e");
    Map<String, Object> gone = new LinkedHashMap<>(live);
    gone.put("WhenSoftDeleted", "2026-11-10T08:00:00.0000000Z");
    gone.put("ExternalDirectoryObjectId", null);
    for (Map<String, Object> second : List.of(gone, live)) {
      CaseFacts facts = read(SEARCH, "output", List.of(live, second));
      List<Fact> holders =
          facts.facts().stream()
              .filter(fact -> fact.type().key().equals("guidHolders"))
              .filter(fact -> !fact.values().isEmpty())
              .toList();
      assertThat(holders).hasSize(2);
    }
  }
}
