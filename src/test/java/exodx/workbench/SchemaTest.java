package exodx.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import exodx.FixedOrder;
import exodx.TestKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schemas fit what is written in the repository, and refuse what the program refuses. */
class SchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final Map<String, Map<String, Object>> ALL = ShapeSchema.all(TestKnowledge.BASE);
  private static final Map<String, Object> FACTS = ALL.get("facts");
  private static final Map<String, Object> CASES = ALL.get("cases");
  private static final Map<String, Object> ADVICE = ALL.get("advice");
  private static final Map<String, Object> SOURCES = ALL.get("sources");

  private static Schema schema(Map<String, Object> data) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(JSON.valueToTree(data));
  }

  private static List<Path> files(String folder, String endings) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().matches(".*\\.(" + endings + ")")).toList();
    }
  }

  private static void allFit(Map<String, Object> data, List<Path> files) throws IOException {
    assertThat(files).isNotEmpty();
    Schema schema = schema(data);
    for (Path file : files) {
      JsonNode tree = (file.toString().endsWith("json") ? JSON : YAML).readTree(file.toFile());
      assertThat(schema.validate(tree)).as(file.toString()).isEmpty();
    }
  }

  @Test
  void theyAreSchemas() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(com.networknt.schema.SchemaLocation.of(FactSchema.META));
    for (Map<String, Object> data : List.of(FACTS, CASES, ADVICE, SOURCES)) {
      assertThat(meta.validate(JSON.valueToTree(data))).isEmpty();
    }
  }

  @Test
  void everyProcessPrintsThemInTheSameOrder() {
    assertThat(FixedOrder.in(ALL)).isTrue();
  }

  @Test
  void allSamplesFit() throws IOException {
    List<Path> samples = files("facts-samples", "json|yaml");
    assertThat(samples).hasSizeGreaterThan(40);
    allFit(FACTS, samples);
  }

  @Test
  void allCasesAndWordsFit() throws IOException {
    allFit(CASES, files("rules", "cases\\.yaml"));
    allFit(ADVICE, files("rules", "advice\\.yaml"));
    allFit(SOURCES, files("rules", "sources\\.yaml"));
  }

  @Test
  void whatTheProgramRefusesDoesNotFit() throws IOException {
    Schema schema = schema(FACTS);
    for (String wrong :
        List.of(
            "{\"nobody\": {}}",
            "{\"affectedUser\": {\"colour\": \"red\"}}",
            "{\"affectedUser\": {\"synced\": \"perhaps\"}}",
            "{\"affectedUser\": [{}, {}]}",
            "{\"holderSearch\": {\"matches\": -1}}",
            "[]")) {
      assertThat(schema.validate(JSON.readTree(wrong))).as(wrong).isNotEmpty();
    }
  }

  @Test
  void whatIsDisputedHasTwoValues() throws IOException {
    Schema schema = schema(FACTS);
    String two =
        "{\"disputed\": {\"affectedUser.synced\": [{\"value\": true, \"origin\": \"a.txt:3: x\"},"
            + " {\"value\": false}]}}";
    assertThat(schema.validate(JSON.readTree(two))).isEmpty();
    assertThat(schema.validate(JSON.readTree(two.replace(", {\"value\": false}", "")))).hasSize(1);
    assertThat(schema.validate(JSON.readTree(two.replace("affectedUser.", "")))).hasSize(1);
  }

  @Test
  void wordsAndSourcesRefuseOtherCodesAndKeys() throws IOException {
    assertThat(schema(ADVICE).validate(YAML.readTree("steps: {a-step: {after: [no-such-step]}}")))
        .anyMatch(
            problem ->
                problem.getMessage().contains("no-such-step")
                    || problem.toString().contains("after"));
    assertThat(schema(SOURCES).validate(YAML.readTree("kinds: {Thing: {prove: []}}"))).isNotEmpty();
    assertThat(schema(SOURCES).validate(YAML.readTree("kinds: {Thing: {owner: me}}"))).isNotEmpty();
  }

  @Test
  void everyPropertyHasADescription() {
    List<String> without = new ArrayList<>();
    ALL.forEach((name, data) -> collect(name, JSON.valueToTree(data), without));
    assertThat(without).isEmpty();
  }

  /** Collects the properties without one; names of codes, which are keys too, have no words. */
  private static void collect(String path, JsonNode node, List<String> without) {
    node.path("properties")
        .properties()
        .forEach(
            property -> {
              String key = property.getKey();
              boolean code =
                  path.matches(".*\\.(checks|withheld)|.*disputed.*") || key.equals("$schema");
              if (!code && !property.getValue().has("description")) {
                without.add(path + "." + key);
              }
            });
    node.properties()
        .forEach(
            one -> {
              boolean group = one.getKey().equals("properties");
              if (group) {
                one.getValue()
                    .properties()
                    .forEach(each -> collect(path + "." + each.getKey(), each.getValue(), without));
              } else if (one.getValue().isObject() && !one.getKey().equals("not")) {
                collect(path, one.getValue(), without);
              } else if (one.getValue().isArray()) {
                one.getValue().forEach(each -> collect(path, each, without));
              }
            });
  }
}
