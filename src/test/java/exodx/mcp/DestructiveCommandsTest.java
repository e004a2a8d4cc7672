package exodx.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.TestKnowledge;
import exodx.diagnosis.CheckedCommand;
import exodx.diagnosis.Diagnostician;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No assistant gets a command that destroys something without what has to hold for it. */
class DestructiveCommandsTest {
  private static List<JsonNode> destructive(McpContext context) throws IOException {
    Tool tool = new DiagnoseTool(context, new CaseInput(context)).tool();
    List<Path> files;
    try (Stream<Path> samples = Files.list(Path.of("facts-samples"))) {
      files = samples.filter(file -> file.toString().matches(".*\\.(json|yaml|txt)")).toList();
    }
    List<JsonNode> steps = new ArrayList<>();
    for (Path file : files) {
      Object result =
          tool.call().apply(new Arguments(Map.of("case", Files.readString(file), "proof", true)));
      JsonNode answers = new ObjectMapper().valueToTree(result).get("answers");
      answers.forEach(
          answer ->
              answer
                  .get("steps")
                  .forEach(
                      step -> {
                        if (step.get("risk").asText().equals("destructive")) {
                          steps.add(step);
                        } else {
                          assertThat(step.get("conditions")).isEmpty();
                        }
                      }));
    }
    return steps;
  }

  private static McpContext context() {
    return new McpContext(
        TestKnowledge.BASE,
        new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void comeWithTheirConditions() throws IOException {
    List<JsonNode> steps = destructive(context());
    assertThat(steps).filteredOn(step -> step.get("command").isTextual()).hasSizeGreaterThan(2);
    assertThat(steps)
        .allSatisfy(
            step -> {
              assertThat(step.get("legacyCommand").isNull()).isTrue();
              if (step.get("command").isTextual()) {
                assertThat(step.get("conditions").size()).isGreaterThan(3);
                assertThat(CheckedCommand.is(step.get("command").asText())).isTrue();
              }
            });
  }
}
