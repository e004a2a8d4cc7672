package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckCommandTest {
  private static final Path LAMP = Path.of("src/test/resources/exodx/consult/rules");

  @TempDir Path folder;

  @BeforeEach
  void copyTheLamp() throws IOException {
    for (String file :
        List.of("vocabulary.drl", "shells.advice.yaml", "lamp/lamp.drl", "lamp/lamp.advice.yaml")) {
      Path to = folder.resolve("rules").resolve(file);
      Files.createDirectories(to.getParent());
      Files.copy(LAMP.resolve(file), to);
    }
  }

  private Program.Run run(String... args) {
    return new Program(folder).cached().run(args);
  }

  private void mistake() throws IOException {
    Path file = folder.resolve("rules/lamp/lamp.drl");
    Files.writeString(
        file, Files.readString(file).replace("bulb == Bulb.Missing", "bulb == Bulb.Misssing"));
  }

  @Test
  void saysThatNothingIsWrong() {
    Program.Run run = run("rules", "check", "rules", "--strict");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("4 files, 9 rules: nothing to mend\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void showsTheLineAndWhatWasMeant() throws IOException {
    mistake();
    Program.Run run = run("rules", "check", "rules");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .isEqualTo(
            """
            rules/lamp/lamp.drl:29:22: error: Bulb has no "Misssing"
                Lamp( bulb == Bulb.Misssing )
                                   ^
              Maybe you meant "Missing"?
              [unknown-value]

            4 files, 9 rules: 1 error, 0 warnings
            """);
  }

  @Test
  void everyOtherCommandSaysTheSame() throws IOException {
    mistake();
    Files.writeString(folder.resolve("case.yaml"), "lamp: {bulb: Dark}\n");
    Program.Run run = run("diagnose", "case.yaml", "--rules", "rules");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("rules/lamp/lamp.drl:29:22: error: Bulb has no \"Misssing\"")
        .contains("Maybe you meant \"Missing\"?");
  }

  @Test
  void letsWarningsFailWhenToldSo() throws IOException {
    Path file = folder.resolve("rules/lamp/lamp.drl");
    Files.writeString(
        file, Files.readString(file).replace("Lamp( lamps > 1 )", "Lamp( lamps > 1, $o : owner )"));
    assertThat(run("rules", "check", "rules").exit()).isZero();
    Program.Run strict = run("rules", "check", "rules", "--strict");
    assertThat(strict.exit()).isEqualTo(3);
    assertThat(strict.out()).contains("0 errors, 1 warning").contains("[unused-binding]");
  }

  @Test
  void printsData() throws IOException {
    mistake();
    Program.Run run = run("rules", "check", "rules", "--format", "json");
    JsonNode root = new ObjectMapper().readTree(run.out());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(root.path("errors").asInt()).isEqualTo(1);
    JsonNode problem = root.path("problems").path(0);
    assertThat(problem.path("code").asText()).isEqualTo("unknown-value");
    assertThat(problem.path("line").asInt()).isEqualTo(29);
    assertThat(problem.path("column").asInt()).isEqualTo(22);
    assertThat(problem.path("hint").asText()).contains("Missing");
  }

  /** The parts that SARIF 2.1.0 demands, and those that editors need to show a problem in place. */
  @Test
  void printsSarif() throws IOException {
    mistake();
    JsonNode log =
        new ObjectMapper().readTree(run("rules", "check", "rules", "--format", "sarif").out());
    assertThat(log.path("version").asText()).isEqualTo("2.1.0");
    assertThat(log.path("$schema").asText()).endsWith("sarif-schema-2.1.0.json");
    JsonNode run = log.path("runs").path(0);
    JsonNode driver = run.path("tool").path("driver");
    assertThat(driver.path("name").asText()).isNotEmpty();
    assertThat(run.path("columnKind").asText()).isEqualTo("utf16CodeUnits");
    JsonNode result = run.path("results").path(0);
    assertThat(result.path("ruleId").asText()).isEqualTo("unknown-value");
    assertThat(driver.path("rules").path(result.path("ruleIndex").asInt()).path("id").asText())
        .isEqualTo("unknown-value");
    assertThat(result.path("level").asText()).isEqualTo("error");
    assertThat(result.path("message").path("text").asText()).contains("Misssing");
    JsonNode place = result.path("locations").path(0).path("physicalLocation");
    assertThat(place.path("artifactLocation").path("uri").asText())
        .isEqualTo("rules/lamp/lamp.drl");
    assertThat(place.path("region").path("startLine").asInt()).isEqualTo(29);
    assertThat(place.path("region").path("startColumn").asInt()).isEqualTo(22);
  }

  @Test
  void refusesAnEmptyFolder() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Program.Run run = run("rules", "check", "empty");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("holds no .drl file");
    assertThat(run("rules", "check", "nowhere").exit()).isEqualTo(3);
    assertThat(run("rules", "check", "rules", "--format", "xml").exit()).isEqualTo(2);
  }

  @Test
  void aFileThatNothingReadsIsTold() throws IOException {
    Files.writeString(folder.resolve("rules/lamp/more.cases.yml"), "- name: x\n");
    Files.writeString(folder.resolve("rules/lamp/.hidden.yaml"), "x\n");
    assertThat(run("rules", "check", "rules").out())
        .contains("more.cases.yml:1:1: warning: nothing reads this file")
        .contains("Maybe rename it to more.cases.yaml", "[stray-file]")
        .doesNotContain("hidden");
  }
}
