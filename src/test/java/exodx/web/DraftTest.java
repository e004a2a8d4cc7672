package exodx.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands beside a text of the rules while somebody types it. */
class DraftTest {
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

  private static String text(String path) {
    return api.get("/api/file?path=" + path).get("text").asText();
  }

  private static JsonNode about(String question, String path, String text) throws IOException {
    return api.ask("/api/file/" + question, Map.of("path", path, "text", text));
  }

  /** Checks once all rules have been compiled, which goes on aside. */
  private static JsonNode checked(String path, String text) throws Exception {
    JsonNode found = about("check", path, text);
    while (!found.get("whole").asBoolean()) {
      Thread.sleep(50);
      found = about("check", path, text);
    }
    return found;
  }

  private static JsonNode at(String question, String path, String text, int offset)
      throws IOException {
    return api.ask("/api/file/" + question, Map.of("path", path, "text", text, "offset", offset));
  }

  private static List<String> words(JsonNode suggestions) {
    return suggestions.get("suggestions").findValuesAsText("word");
  }

  @Test
  void aChangedRuleIsTriedOnTheCasesNearIt() throws Exception {
    String path = "scope/scope.drl";
    String sound = text(path);
    assertThat(checked(path, sound).get("errors").asInt()).isZero();
    assertThat(about("cases", path, sound).toString()).isEqualTo("{\"run\":true,\"cases\":[]}");
    String other =
        sound.replace("AffectedUser( synced == false )", "AffectedUser( synced == true )");
    JsonNode touched = about("cases", path, other);
    JsonNode failing =
        StreamSupport.stream(touched.get("cases").spliterator(), false)
            .filter(one -> !one.get("holds").asBoolean())
            .findFirst()
            .orElseThrow();
    assertThat(failing.get("differences")).isNotEmpty();
    assertThat(failing.get("path").asText()).endsWith(".cases.yaml");
    String broken = sound.replace("\nthen", "\nthn");
    assertThat(checked(path, broken).get("errors").asInt()).isPositive();
    assertThat(about("cases", path, broken).get("run").asBoolean()).isFalse();
  }

  @Test
  void aChangedCaseIsRun() throws IOException {
    String path = "scope/scope.cases.yaml";
    JsonNode touched =
        about("cases", path, text(path).replaceFirst("status: OUT_OF_SCOPE", "status: DIAGNOSED"));
    assertThat(touched.get("cases")).hasSize(1);
    assertThat(touched.at("/cases/0/differences/0/part").asText()).isEqualTo("status");
  }

  @Test
  void fieldsAndCodesAreSuggestedWhereTheyFit() throws IOException {
    String rule = text("scope/scope.drl");
    int field = rule.indexOf("AffectedUser( ") + "AffectedUser( ".length();
    assertThat(words(at("suggestions", "scope/scope.drl", rule, field))).contains("synced");
    int code = rule.indexOf("diagnosis(\"") + "diagnosis(\"".length();
    assertThat(words(at("suggestions", "scope/scope.drl", rule, code))).contains("not-synced");
    String cases = text("scope/scope.cases.yaml");
    int status = cases.indexOf("status: ") + "status: ".length();
    assertThat(words(at("suggestions", "scope/scope.cases.yaml", cases, status)))
        .contains("NEEDS_FACTS");
  }

  @Test
  void aNameTellsWhatItMeansAndWhereItStands() throws IOException {
    String rule = text("scope/scope.drl");
    JsonNode name =
        at("name", "scope/scope.drl", rule, rule.indexOf("\"not-synced\") )") + 3).at("/names/0");
    assertThat(rule.substring(name.get("from").asInt(), name.get("to").asInt()))
        .isEqualTo("not-synced");
    assertThat(name.get("about").asText()).isNotEmpty();
    String place = name.at("/defined/0/path").asText();
    String line = text(place).lines().toList().get(name.at("/defined/0/line").asInt() - 1);
    assertThat(line).contains("not-synced");
    assertThat(at("name", "scope/scope.drl", rule, rule.length()).get("names")).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsRefused() throws IOException {
    for (String question : List.of("check", "cases")) {
      assertThat(about(question, "../secret.drl", "x").at("/problems/0/code").asText())
          .isEqualTo("no-file");
    }
    for (String question : List.of("suggestions", "name")) {
      assertThat(at(question, "../secret.drl", "x", 99).at("/problems/0/code").asText())
          .isEqualTo("no-file");
    }
  }

  @Test
  void theModulesOfTheEditorAskOnlyForEachOther() {
    for (String address : Libraries.all()) {
      Served.Response response =
          served.ask("GET", address, List.of("Host: " + served.host()), null);
      assertThat(response.status()).as(address).isEqualTo(200);
      assertThat(response.head()).contains("text/javascript");
      java.util.regex.Matcher from =
          java.util.regex.Pattern.compile("^(?:import|export)\\b.*\\bfrom ['\"]([^'\"]+)", 8)
              .matcher(response.text());
      while (from.find()) {
        assertThat(Libraries.all()).as(address).contains(from.group(1));
      }
    }
  }
}
