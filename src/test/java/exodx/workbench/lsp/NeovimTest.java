package exodx.workbench.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real editor types into the rules of the lamp. Where there is no Neovim the test is skipped,
 * unless {@code -Dexodx.editor=required} says that it must run.
 */
class NeovimTest {
  private static final Path SCRIPT = Path.of("src/test/resources/exodx/lsp/edits.lua");
  private static final String RULES = "lamp/lamp.drl";
  private static final String WORDS = "lamp/lamp.advice.yaml";
  private static final String CASES = "lamp/lamp.cases.yaml";

  /** A mistake, and what the editor has to show of it; mending it has to show nothing. */
  private record Mistake(String path, String right, String wrong, String message) {}

  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake(RULES, "Lamp( lamps > 1 )", "Lamp( lamsp > 1 )", "no field \"lamsp\""),
          new Mistake(RULES, "Bulb.Missing", "Bulb.Misssing", "Bulb has no \"Misssing\""),
          new Mistake(RULES, "insertLogical( step(\"flip", "insert( step(\"flip", "insertLogical"),
          new Mistake(RULES, "@role(GUARD)", "@roll(GUARD)", "nobody reads @roll"),
          new Mistake(RULES, "fuseBlown == true )", "fuseBlown = true )", "\"=\" does not compare"),
          new Mistake(RULES, "diagnosis(\"works\")", "diagnosis(\"wroks\")", "\"wroks\""),
          new Mistake(RULES, "Bulb.Glowing )", "Bulb.Glowing", "this bracket is not closed"),
          new Mistake(WORDS, "phase: repair", "phase: repare", "\"repare\" is no phase"),
          new Mistake(CASES, "status: NEEDS_FACTS", "status: NEEDS_FACT", "is no status"),
          new Mistake(CASES, "[change-bulb", "[chagne-bulb", "\"chagne-bulb\" is no step"));

  @TempDir private Path folder;

  @Test
  void twentyEditsAreAnswered() throws Exception {
    Assumptions.assumeTrue(isThere(), "no Neovim: no real editor speaks with the language server");
    Path rules = Files.createDirectory(folder.resolve("rules"));
    RulesServerTest.copy(Path.of("src/test/resources/exodx/consult/rules"), rules);
    JsonNode answers = typed(rules);
    for (int i = 0; i < MISTAKES.size(); i++) {
      Mistake mistake = MISTAKES.get(i);
      JsonNode wrong = answers.path("edits").path(2 * i);
      assertThat(wrong.path("messages").path(0).asText())
          .as("%s", mistake)
          .contains(mistake.message());
      JsonNode right = answers.path("edits").path(2 * i + 1);
      assertThat(right.path("told").asBoolean()).as("%s mended", mistake).isTrue();
      assertThat(right.path("messages"))
          .as("%s mended", mistake)
          .noneMatch(message -> message.asText().contains(mistake.message()));
    }
    assertThat(answers.path("completion"))
        .extracting(JsonNode::asText)
        .contains("bulb", "fuseBlown");
    assertThat(answers.path("hover").asText()).contains("Change the bulb");
    for (String path : List.of(RULES, WORDS, CASES)) {
      assertThat(answers.path("renamed").path(path).path("new").asBoolean()).as(path).isTrue();
      // In the rules the old name stays as that of a rule.
      assertThat(answers.path("renamed").path(path).path("old").asBoolean())
          .as(path)
          .isEqualTo(path.equals(RULES));
    }
  }

  private JsonNode typed(Path rules) throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    List<Map<String, String>> edits = new ArrayList<>();
    for (Mistake one : MISTAKES) {
      edits.add(Map.of("path", one.path(), "old", one.right(), "new", one.wrong()));
      edits.add(Map.of("path", one.path(), "old", one.wrong(), "new", one.right()));
    }
    Path plan = folder.resolve("plan.json");
    List<String> server =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "exodx.cli.Main",
            "rules",
            "lsp",
            "--stdio",
            "--rules",
            rules.toString());
    json.writeValue(
        plan.toFile(),
        Map.of(
            "cmd",
            server,
            "folder",
            rules.toString(),
            "hang",
            Work.HANG.toMillis(),
            "edits",
            edits,
            "rules",
            RULES,
            "all",
            List.of(RULES, WORDS, CASES)));
    Path answers = folder.resolve("answers.json");
    Path log = folder.resolve("log.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            "nvim", "--headless", "-u", "NONE", "-c", "luafile " + SCRIPT, "-c", "cq");
    builder.environment().put("PLAN", plan.toString());
    builder.environment().put("ANSWERS", answers.toString());
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    builder.environment().put("XDG_CACHE_HOME", folder.toString());
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close(); // else the editor waits for a text to edit
    assertThat(process.waitFor(Work.HANG.toMinutes(), TimeUnit.MINUTES)).isTrue();
    assertThat(answers).as(Files.readString(log)).exists();
    return json.readTree(answers.toFile());
  }

  private static boolean isThere() throws InterruptedException {
    boolean there;
    try {
      there =
          new ProcessBuilder("nvim", "--version")
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      there = false;
    }
    if (!there && "required".equals(System.getProperty("exodx.editor"))) {
      fail("there is no nvim");
    }
    return there;
  }
}
