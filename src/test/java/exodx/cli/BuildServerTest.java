package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What build servers and hooks run on a rules folder are commands that there are. */
class BuildServerTest {
  private static final Pattern RUN = Pattern.compile("exodx\" (.*?)( > .*)?$");

  @TempDir private Path directory;
  private LampFolder lamp;

  @BeforeEach
  void rules() {
    lamp = LampFolder.below(directory);
    run("rules", "format", "rules");
  }

  private Program.Run run(String... args) {
    return lamp.program().run(args);
  }

  private static JsonNode yaml(String file) throws IOException {
    return new YAMLMapper().readTree(Path.of(file).toFile());
  }

  private void runs(String commandLine) {
    Program.Run sound = run(commandLine.split(" ", -1));
    assertThat(sound.exit()).as("%s: %s%s", commandLine, sound.out(), sound.err()).isZero();
    String rules = lamp.read("lamp/lamp.drl");
    lamp.write("lamp/lamp.drl", rules.replace("Lamp(", "Lmp(").replace("  @", "    @"));
    assertThat(run(commandLine.split(" ", -1)).exit())
        .as("%s of broken rules", commandLine)
        .isEqualTo(3);
    lamp.write("lamp/lamp.drl", rules);
  }

  @Test
  void theActionRunsCommands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (JsonNode step : yaml("action.yml").at("/runs/steps")) {
      Matcher run = RUN.matcher(step.path("run").asText());
      if (run.find()) {
        commands.add(run.group(1).replace("\"$RULES\"", "rules"));
      }
    }
    assertThat(commands).hasSize(3);
    for (String command : commands) {
      runs(command);
    }
  }

  @Test
  void theHooksRunCommands() throws IOException {
    JsonNode hooks = yaml(".pre-commit-hooks.yaml");
    assertThat(hooks).hasSize(3);
    for (JsonNode hook : hooks) {
      String entry = hook.path("entry").asText();
      assertThat(entry).startsWith("exodx ");
      runs(entry.substring("exodx ".length()) + " " + hook.at("/args/0").asText());
    }
  }
}
