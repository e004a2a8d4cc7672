package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner uses beside check and test: where, rename, format and diff. */
class OwnerToolsTest {
  @TempDir private Path place;

  private LampFolder lamp() {
    return LampFolder.below(place);
  }

  private static Program.Run rules(LampFolder lamp, String... args) {
    return lamp.program()
        .run(Stream.concat(Stream.of("rules"), Stream.of(args)).toArray(String[]::new));
  }

  @Test
  void whereNamesEveryPlaceOfACode() {
    Program.Run run = rules(lamp(), "where", "change-bulb", "--rules", "rules");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("rules/lamp/lamp.advice.yaml:16:3: step, declared\n    change-bulb:")
        .contains("rules/lamp/lamp.cases.yaml:23:13: step\n")
        .contains("rules/lamp/lamp.drl:44:7: rule, declared\n");
    assertThat(rules(lamp2(), "where", "change-blub", "--rules", "rules").err())
        .contains("you meant \"change-bulb\"?");
  }

  private LampFolder lamp2() {
    return LampFolder.below(place.resolve("second"));
  }

  @Test
  void renameChangesOneKindEverywhereAndNothingElse() {
    LampFolder lamp = lamp();
    assertThat(rules(lamp, "rename", "change-bulb", "replace-bulb", "--rules", "rules").err())
        .contains("step:change-bulb");
    Program.Run run = rules(lamp, "rename", "step:change-bulb", "replace-bulb", "--rules", "rules");
    assertThat(run.exit()).isZero();
    assertThat(lamp.read("lamp/lamp.drl"))
        .contains("rule \"change-bulb\"")
        .contains("step(\"replace-bulb\")");
    assertThat(lamp.read("lamp/lamp.advice.yaml")).contains("  replace-bulb:\n");
    assertThat(lamp.read("lamp/lamp.cases.yaml")).contains("steps: [replace-bulb]");
    assertThat(rules(lamp, "check", "rules").out()).contains("0 errors");
    assertThat(rules(lamp, "rename", "lamp.fuseBlown", "fuseIsBlown", "--rules", "rules").exit())
        .isZero();
    assertThat(lamp.read("vocabulary.drl")).contains("fuseIsBlown : Boolean");
    assertThat(lamp.read("lamp/lamp.drl"))
        .contains("fuseIsBlown == true")
        .doesNotContain("fuseBlown");
    assertThat(lamp.read("lamp/lamp.cases.yaml")).contains("fuseIsBlown: true");
    assertThat(rules(lamp, "rename", "step:replace-bulb", "flip-switch", "--rules", "rules").err())
        .contains("is called \"flip-switch\" already");
  }

  @Test
  void renameReachesWhatStandsInForAStepAndWhatIsKnownOfACase() {
    LampFolder lamp = lamp();
    lamp.replace(
        "lamp/lamp.advice.yaml",
        "    source: The handbook, page 2 [community]\n",
        "    known:\n      - of: Lamp\n        when: {fuseBlown: \"false\"}\n"
            + "        item: [\"the fuse is whole (lamp.fuseBlown: {fuseBlown})\"]\n        text: \"Seen: {all}.\"\n"
            + "    source: The handbook, page 2 [community]\n");
    lamp.replace(
        "lamp/lamp.advice.yaml",
        "    source: The handbook, page 6 [community]\n  flip-switch:",
        "    fallbackFor: [change-bulb]\n    source: The handbook, page 6 [community]\n  flip-switch:");
    assertThat(rules(lamp, "check", "rules").out()).contains("0 errors");
    for (String[] names :
        new String[][] {
          {"step:change-bulb", "replace-bulb"},
          {"lamp.fuseBlown", "fuseIsBlown"},
          {"type:Lamp", "Light"}
        }) {
      Program.Run run = rules(lamp, "rename", names[0], names[1], "--rules", "rules");
      assertThat(run.exit()).as(run.err()).isZero();
    }
    assertThat(lamp.read("lamp/lamp.advice.yaml"))
        .contains("      - of: Light\n        when: {fuseIsBlown: \"false\"}\n")
        .contains("(lamp.fuseIsBlown: {fuseIsBlown})")
        .contains("    fallbackFor: [replace-bulb]\n");
    assertThat(rules(lamp, "check", "rules").out()).contains("0 errors");
  }

  @Test
  void renameNamesWhatItLeaves() {
    LampFolder lamp = lamp();
    lamp.replace(
        "lamp/lamp.drl", "rule \"ask-owner\"", "// After change-bulb.\nrule \"ask-owner\"");
    lamp.write("notes/notes.md", "First `change-bulb`, then wait.\nWe change-bulb on Mondays.\n");
    Program.Run run =
        rules(lamp, "rename", "step:change-bulb", "replace-bulb", "rules", "--also", "rules/notes");
    assertThat(run.out())
        .contains("the old name is left in 2 lines:")
        .contains("rules/lamp/lamp.drl:54: // After change-bulb.")
        .contains("notes.md:2: We change-bulb on Mondays.")
        .doesNotContain("rule \"change-bulb\"", "`change-bulb`");
  }

  @Test
  void formatTellsWhatItCannotRead() {
    LampFolder lamp = lamp();
    lamp.replace("lamp/lamp.advice.yaml", "  bulb-broken:\n", "\tbulb-broken:\n");
    lamp.replace("lamp/lamp.drl", "  Lamp( lamps > 1 )", "\tLamp( lamps > 1 )");
    String broken = lamp.read("lamp/lamp.advice.yaml");
    Program.Run run = rules(lamp, "format", "rules");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("rules/lamp/lamp.advice.yaml:6:1: error");
    assertThat(run.out()).contains("laid out: lamp/lamp.drl");
    assertThat(lamp.read("lamp/lamp.advice.yaml")).isEqualTo(broken);
  }

  @Test
  void formatChangesBlanksOnlyAndNothingTwice() {
    LampFolder lamp = lamp();
    String before = lamp.read("lamp/lamp.drl");
    lamp.replace("lamp/lamp.drl", "  Lamp( lamps > 1 )", "\tLamp( lamps > 1 )   // many");
    lamp.replace("lamp/lamp.drl", "end\n\nrule \"bulb-dark\"", "end\nrule \"bulb-dark\"");
    assertThat(rules(lamp, "format", "rules", "--check").exit()).isEqualTo(3);
    assertThat(rules(lamp, "format", "rules").out()).contains("laid out: lamp/lamp.drl");
    assertThat(lamp.read("lamp/lamp.drl"))
        .isEqualTo(before.replace("  Lamp( lamps > 1 )", "  Lamp( lamps > 1 )   // many"));
    assertThat(rules(lamp, "format", "rules", "--check").exit()).isZero();
  }

  @Test
  void theShippedRulesAreLaidOut() throws IOException {
    Path copy = place.resolve("rules");
    LampFolder.copy(Path.of("rules"), copy);
    Program.Run run = new Program(place).run("rules", "format", "rules", "--check");
    assertThat(run.out()).doesNotContain("laid out otherwise");
    assertThat(run.exit()).isZero();
    assertThat(Files.exists(copy.resolve("vocabulary.drl"))).isTrue();
  }

  @Test
  void diffTellsEveryWordAndWhatNoCaseShows() {
    LampFolder lamp = lamp();
    LampFolder.copy(lamp.folder(), place.resolve("old"));
    lamp.replace("lamp/lamp.advice.yaml", "title: Change the bulb", "title: Take a new bulb");
    lamp.replace("lamp/lamp.advice.yaml", "The bulb is broken or missing", "The bulb is gone");
    lamp.replace("lamp/lamp.drl", "Light comes from the bulb.", "No bulb, no light.");
    Program.Run run = lamp.program().run("diff", "old", "rules", "rules/lamp");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("step change-bulb (title: Change the bulb -> Take a new bulb)")
        .contains(
            "diagnosis bulb-broken (title: The bulb is broken or missing -> The bulb is gone)")
        .contains("no case shows what 1 new or changed rule does: bulb-missing");
    assertThat(List.of(run.err())).containsExactly("");
  }

  @Test
  void diffNamesRemovedRulesAndKnowsWhatCasesShow() {
    LampFolder lamp = lamp();
    LampFolder.copy(lamp.folder(), place.resolve("old"));
    String text = lamp.read("lamp/lamp.drl");
    int rule = text.indexOf("rule \"ask-owner\"");
    int end = text.indexOf("\nend\n", rule) + 5;
    assertThat(rule).isPositive();
    lamp.write("lamp/lamp.drl", text.substring(0, rule) + text.substring(end));
    String words = lamp.read("lamp/lamp.advice.yaml");
    int step = words.indexOf("  tell-owner:");
    lamp.write("lamp/lamp.advice.yaml", without(words, step));
    // It has a say in a case before the change, and in none any more.
    lamp.replace("lamp/lamp.drl", "fuseBlown == false )", "fuseBlown == false, lamps > 9 )");
    Program.Run run = lamp.program().run("diff", "old", "rules", "rules/lamp");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("1 rule is removed: ask-owner (no case shows it)")
        .doesNotContain("no case shows what");
  }

  /** Leaves out an entry of words: what is indented deeper than its key. */
  private static String without(String words, int from) {
    int end = words.indexOf('\n', from) + 1;
    while (words.startsWith("    ", end)) {
      end = words.indexOf('\n', end) + 1;
    }
    return words.substring(0, from) + words.substring(end);
  }

  @Test
  void oneCommandWritesAllSchemas() throws IOException {
    LampFolder lamp = lamp();
    Program.Run run = rules(lamp, "schema", "rules", "--out", "schemas");
    assertThat(run.exit()).as(run.err()).isZero();
    for (String name : List.of("facts", "cases", "advice", "sources")) {
      assertThat(Files.readString(place.resolve("schemas/" + name + ".schema.json")))
          .isEqualTo(rules(lamp, "schema", "rules", "--of", name).out())
          .contains("\"description\"");
    }
  }
}
