package exodx.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import exodx.TestKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The program answers the page as its description says. */
class ApiTest {
  private static final Path SAMPLES = Path.of("facts-samples");
  private static Served served;
  private static Described api;

  @BeforeAll
  static void start() {
    served = new Served(new Served.Rules());
    api = new Described(served);
  }

  @AfterAll
  static void stop() {
    served.close();
    assertThat(served.failures).isEmpty();
  }

  private static Map<String, Object> sample(String name) throws IOException {
    String text = Files.readString(SAMPLES.resolve(name));
    return Map.of("texts", List.of(Map.of("name", name, "text", text)));
  }

  private static JsonNode ask(String path, Object data) throws IOException {
    return api.ask(path, data);
  }

  private static JsonNode get(String path) {
    return api.get(path);
  }

  @Test
  void theDescriptionNamesExactlyWhatCanBeAsked() {
    Set<String> described = new TreeSet<>(Set.of());
    api.paths()
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> described.add(method.toUpperCase() + " " + path.getKey())));
    Set<String> answered =
        new TreeSet<>(
            new Desk(new Served.Rules(), java.util.Optional.empty(), false).routes().all());
    answered.add("POST /api/session");
    assertThat(described).isEqualTo(answered);
  }

  @Test
  void aCaseIsAnsweredAsOnTheCommandLine() throws IOException {
    JsonNode answer = ask("/api/diagnose", sample("guid-in-use-soft-deleted-mailbox-purge.yaml"));
    assertThat(answer.at("/outcome/status").asText()).isEqualTo("DIAGNOSED");
    assertThat(answer.at("/outcome/steps").findValuesAsText("risk")).contains("destructive");
    assertThat(answer.at("/outcome/knowledge").asText())
        .isEqualTo(TestKnowledge.BASE.hash().substring(0, 12));
    assertThat(answer.at("/facts/0/line").asInt()).isPositive();
    assertThat(answer.at("/parts").toString()).contains("DESTRUCTIVE");
  }

  @Test
  void anAnswerChangesThePlanAndOneThatDoesNotFitIsTold() throws IOException {
    Map<String, Object> sample = sample("paste-seed-archive-failed-to-sync-zero.txt");
    JsonNode before = ask("/api/diagnose", sample);
    String first = before.at("/outcome/missing/0/fact").asText();
    Map<String, Object> edit = Map.of("path", first, "value", "no");
    JsonNode after =
        ask("/api/diagnose", Map.of("texts", sample.get("texts"), "edits", List.of(edit)));
    assertThat(after.at("/outcome")).isNotEqualTo(before.at("/outcome"));
    assertThat(after.at("/facts").toString()).contains("\"" + first + "\"");
    Map<String, Object> wrong = Map.of("path", first, "value", "perhaps");
    JsonNode refused =
        ask("/api/diagnose", Map.of("texts", sample.get("texts"), "edits", List.of(wrong)));
    assertThat(refused.at("/problems/0/message").asText()).contains("perhaps");
  }

  @Test
  void aListIsAListAndNoneIsKnown() throws IOException {
    String path =
        TestKnowledge.BASE.vocabulary().types().stream()
            .flatMap(
                type ->
                    type.fields().stream()
                        .filter(field -> field.type() == exodx.facts.FactField.Type.TEXTS)
                        .map(field -> type.path(0, field.name())))
            .findFirst()
            .orElseThrow();
    for (List<String> values : List.of(List.of("a, b", "c"), List.<String>of())) {
      JsonNode answer =
          ask("/api/diagnose", Map.of("edits", List.of(Map.of("path", path, "values", values))));
      JsonNode known = null;
      for (JsonNode fact : answer.get("facts")) {
        known = fact.get("path").asText().equals(path) ? fact.get("value") : known;
      }
      assertThat(known).isEqualTo(Served.JSON.valueToTree(values));
    }
  }

  @Test
  void everyPersonHasACaseAndAnswersOfTheirOwn() throws IOException {
    String one = Files.readString(SAMPLES.resolve("demo-1-provisioned1.yaml"));
    String other = Files.readString(SAMPLES.resolve("demo-2-aduser1.yaml"));
    List<Map<String, String>> texts =
        List.of(Map.of("name", "one.yaml", "text", one), Map.of("name", "two.yaml", "text", other));
    JsonNode first = ask("/api/diagnose", Map.of("texts", texts));
    assertThat(first.get("people")).hasSize(2);
    String second = first.at("/people/1/name").asText();
    JsonNode chosen = ask("/api/diagnose", Map.of("texts", texts, "person", second));
    assertThat(chosen.get("chosen").asInt()).isEqualTo(1);
    assertThat(chosen.at("/outcome/case").asText()).isEqualTo(second);
    Map<String, Object> edit =
        Map.of("person", second, "path", "affectedUser.synced", "value", "no");
    JsonNode changed =
        ask("/api/diagnose", Map.of("texts", texts, "person", second, "edits", List.of(edit)));
    assertThat(changed.at("/people/0")).isEqualTo(first.at("/people/0"));
    assertThat(changed.at("/people/1")).isNotEqualTo(first.at("/people/1"));
  }

  @Test
  void whyNamesRulesFactsAndConditions() throws IOException {
    Map<String, Object> sample = sample("guid-in-use-soft-deleted-mailbox-purge.yaml");
    String code = ask("/api/diagnose", sample).at("/outcome/steps/0/code").asText();
    JsonNode why = ask("/api/why", Map.of("state", sample, "code", code));
    assertThat(why.at("/proof/roots")).isNotEmpty();
    String rule = why.at("/proof/nodes/0/rule/id").asText();
    assertThat(why.get("conditions").get(rule)).isNotEmpty();
    assertThat(why.get("parts").toString()).contains("\"svg\"");
    assertThat(ask("/api/why", Map.of("state", sample, "code", "nothing")).toString())
        .contains("not-concluded");
  }

  @Test
  void whyNotTellsTheConditionThatFails() throws IOException {
    Map<String, Object> sample = sample("guid-in-use-content-undecided.json");
    JsonNode found =
        ask("/api/why-not", Map.of("state", sample, "code", "purge-soft-deleted-mailbox"));
    assertThat(found.at("/whyNot/standing").asText()).isNotEqualTo("FOLLOWS");
    assertThat(found.at("/whyNot/rules")).isNotEmpty();
    assertThat(ask("/api/why-not", Map.of("state", sample)).get("nearest")).isNotEmpty();
  }

  @Test
  void whatIfLeavesTheCaseAlone() throws IOException {
    Map<String, Object> sample = sample("guid-in-use-soft-deleted-mailbox-purge.yaml");
    Map<String, Object> edit = Map.of("path", "affectedUser.synced", "value", "no");
    JsonNode found = ask("/api/what-if", Map.of("state", sample, "suppose", List.of(edit)));
    assertThat(found.at("/before")).isEqualTo(ask("/api/diagnose", sample).get("outcome"));
    assertThat(found.at("/after/status").asText()).isEqualTo("OUT_OF_SCOPE");
    assertThat(found.at("/diff/changes")).isNotEmpty();
  }

  @Test
  void whatWouldLeadToAGoalDoesLeadThere() throws IOException {
    Map<String, Object> sample = sample("guid-in-use-content-undecided.json");
    String wanted = "purge-soft-deleted-mailbox";
    JsonNode goal = ask("/api/goal", Map.of("state", sample, "code", wanted));
    assertThat(goal.get("found").asBoolean()).isTrue();
    List<Map<String, String>> edits = new java.util.ArrayList<>();
    goal.get("edits")
        .forEach(
            one ->
                edits.add(
                    Map.of("path", one.get("path").asText(), "value", one.get("value").asText())));
    JsonNode then = ask("/api/what-if", Map.of("state", sample, "suppose", edits));
    assertThat(then.at("/before/steps").findValuesAsText("code")).doesNotContain(wanted);
    assertThat(then.at("/after/steps").findValuesAsText("code")).contains(wanted);
    assertThat(ask("/api/goal", Map.of("state", sample, "code", "nothing")).toString())
        .contains("no-such-code");
  }

  @Test
  void filesAreThoseOfTheCommandLineAndACaseOpensAgain() throws IOException {
    Map<String, Object> sample = sample("guid-in-use-soft-deleted-mailbox-purge.yaml");
    for (String format : List.of("markdown", "html", "ps1", "json")) {
      Served.Response response =
          served.post("/api/export", Map.of("state", sample, "format", format));
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.text()).contains("ec5475a8-5b78-4c92-870b-cad24fcffa10");
    }
    String yaml = served.post("/api/export", Map.of("state", sample, "format", "yaml")).text();
    JsonNode again =
        ask("/api/diagnose", Map.of("texts", List.of(Map.of("name", "case.yaml", "text", yaml))));
    JsonNode before = ask("/api/diagnose", sample);
    assertThat(again.at("/outcome/steps")).isEqualTo(before.at("/outcome/steps"));
    String masked =
        served
            .post("/api/export", Map.of("state", sample, "format", "markdown", "redact", true))
            .text();
    assertThat(masked).doesNotContain("ec5475a8-5b78-4c92-870b-cad24fcffa10");
  }

  @Test
  void aLessonJudgesWithoutTellingWhatIsRight() throws IOException {
    JsonNode lessons = get("/api/lessons").get("lessons");
    assertThat(lessons).hasSizeGreaterThan(100);
    String id = lessons.get(3).get("id").asText();
    JsonNode lesson = get("/api/lesson?id=" + id.replace("/", "%2F"));
    JsonNode question = lesson.at("/questions/0");
    assertThat(question.has("right")).isFalse();
    List<String> all = question.get("choices").findValuesAsText("code");
    JsonNode judged = ask("/api/lesson", Map.of("id", id, "question", 0, "chosen", all));
    assertThat(judged.get("verdict").asText()).isIn("extra", "wrong");
    List<String> right = new java.util.ArrayList<>(all);
    judged.get("extra").forEach(one -> right.remove(one.asText()));
    assertThat(
            ask("/api/lesson", Map.of("id", id, "question", 0, "chosen", right))
                .get("verdict")
                .asText())
        .isEqualTo("right");
    assertThat(
            ask("/api/lesson", Map.of("id", id, "question", 9, "chosen", right))
                .at("/problems/0/code")
                .asText())
        .isEqualTo("lesson");
  }

  @Test
  void thePageLearnsWhatThereIs() {
    JsonNode words = get("/api/words");
    assertThat(words.get("codes"))
        .hasSizeGreaterThan(TestKnowledge.BASE.catalogue().steps().size());
    assertThat(get("/api/state").get("problems")).isEmpty();
  }
}
