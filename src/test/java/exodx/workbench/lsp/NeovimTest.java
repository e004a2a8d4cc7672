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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real editor types into rules. Where there is no Neovim the test is skipped, unless {@code
 * -Dexodx.editor=required} says that it must run.
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
          new Mistake(RULES, "@source(", "@sorce(", "nobody reads @sorce"),
          new Mistake(RULES, "fuseBlown == true )", "fuseBlown = true )", "\"=\" does not compare"),
          new Mistake(RULES, "diagnosis(\"works\")", "diagnosis(\"wroks\")", "\"wroks\""),
          new Mistake(RULES, "Bulb.Glowing )", "Bulb.Glowing", "this bracket is not closed"),
          new Mistake(WORDS, "phase: repair", "phase: repare", "\"repare\" is no phase"),
          new Mistake(CASES, "status: NEEDS_FACTS", "status: NEEDS_FACT", "is no status"),
          new Mistake(CASES, "[change-bulb", "[chagne-bulb", "\"chagne-bulb\" is no step"));

  private static final String PURGE = "guards/purge.drl";
  private static final String IN_USE = "guid-in-use/guid-in-use.drl";
  private static final String IN_USE_WORDS = "guid-in-use/guid-in-use.advice.yaml";
  private static final String IN_USE_CASES = "guid-in-use/guid-in-use.cases.yaml";
  private static final String GUARD_CASES = "guards/guards.cases.yaml";

  /** Mistakes in the largest families that are shipped. */
  private static final List<Mistake> LARGE =
      List.of(
          new Mistake(PURGE, "matches != 1", "match != 1", "no field \"match\""),
          new Mistake(PURGE, "@source(", "@sorce(", "nobody reads @sorce"),
          new Mistake(PURGE, "\"not-one-match\"", "\"not-one-mach\"", "\"not-one-mach\""),
          new Mistake(IN_USE, "== true ||", "= true ||", "\"=\" does not compare"),
          new Mistake(
              IN_USE,
              "diagnosis(\"guid-in-use\") );",
              "diagnosis(\"guid-in-use\" );",
              "not closed"),
          new Mistake(IN_USE_WORDS, "phase: gather", "phase: gahter", "is no phase"),
          new Mistake(IN_USE_WORDS, "when: {guid: C", "when: {gui: C", "no field gui"),
          new Mistake(IN_USE_CASES, "status: NEEDS", "status: NEED", "is no status"),
          new Mistake(GUARD_CASES, "exchangeServerRunning", "exchangeServerRuning", "Runing"),
          new Mistake(GUARD_CASES, "[guid-in-use]", "[guid-in-us]", "\"guid-in-us\""));

  @TempDir private Path folder;

  @Test
  void twentyEditsAreAnswered() throws Exception {
    Assumptions.assumeTrue(isThere(), "no Neovim: no real editor speaks with the language server");
    Path rules = Files.createDirectory(folder.resolve("rules"));
    RulesServerTest.copy(Path.of("src/test/resources/exodx/consult/rules"), rules);
    JsonNode answers = typed(rules, MISTAKES, Map.of("rules", RULES));
    areTold(MISTAKES, answers.path("edits"), 0);
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

  /** The second round is that of a server that is warm; its times are told, not judged. */
  @Test
  void twentyEditsOfTheLargestFamiliesAreAnswered() throws Exception {
    Assumptions.assumeTrue(isThere(), "no Neovim: no real editor types into the shipped rules");
    Path rules = Files.createDirectory(folder.resolve("rules"));
    RulesServerTest.copy(Path.of("rules"), rules);
    List<Mistake> twice = Stream.concat(LARGE.stream(), LARGE.stream()).toList();
    JsonNode edits = typed(rules, twice, Map.of()).path("edits");
    areTold(LARGE, edits, 0);
    areTold(LARGE, edits, 2 * LARGE.size());
    List<Long> warm = new ArrayList<>();
    for (int i = 2 * LARGE.size(); i < edits.size(); i++) {
      warm.add(edits.path(i).path("ms").asLong());
    }
    System.out.println("Neovim was answered in ms: " + warm);
  }

  /** Each mistake has to be told, and nothing of it when it is mended. */
  private static void areTold(List<Mistake> mistakes, JsonNode edits, int from) {
    for (int i = 0; i < mistakes.size(); i++) {
      Mistake mistake = mistakes.get(i);
      JsonNode wrong = edits.path(from + 2 * i);
      assertThat(wrong.path("messages").path(0).asText())
          .as("%s", mistake)
          .contains(mistake.message());
      JsonNode right = edits.path(from + 2 * i + 1);
      assertThat(right.path("told").asBoolean()).as("%s mended", mistake).isTrue();
      assertThat(right.path("messages"))
          .as("%s mended", mistake)
          .noneMatch(message -> message.asText().contains(mistake.message()));
    }
  }

  private JsonNode typed(Path rules, List<Mistake> mistakes, Map<String, Object> more)
      throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    List<Map<String, String>> edits = new ArrayList<>();
    for (Mistake one : mistakes) {
      edits.add(Map.of("path", one.path(), "old", one.right(), "new", one.wrong()));
      edits.add(Map.of("path", one.path(), "old", one.wrong(), "new", one.right()));
    }
    Path plan = folder.resolve("plan.json");
    List<String> server =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "exodx.cli.Main",
            "rules",
            "lsp",
            "--stdio",
            "--rules",
            rules.toString());
    Map<String, Object> all = new HashMap<>(more);
    all.put("cmd", server);
    all.put("folder", rules.toString());
    all.put("hang", Work.HANG.toMillis());
    all.put("edits", edits);
    all.put("all", List.of(RULES, WORDS, CASES));
    json.writeValue(plan.toFile(), all);
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
