package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.report.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look at rules, on the small rules about a lamp. */
class WorkbenchCommandsTest {
  @TempDir Path parent;
  private LampFolder lamp;

  @BeforeEach
  void copy() {
    lamp = LampFolder.below(parent);
  }

  private Program.Run run(String... args) {
    return lamp.program().run(args);
  }

  @Test
  void coverageTellsWhatNoCaseReaches() throws IOException {
    Program.Run run = run("rules", "coverage", "rules");
    assertThat(run.exit()).isZero();
    Golden.check("coverage-lamp.txt", run.out());
    JsonNode data =
        new ObjectMapper().readTree(run("rules", "coverage", "rules", "--format", "json").out());
    assertThat(data.path("rules").path("reached").asInt()).isEqualTo(4);
    assertThat(data.path("rules").path("of").asInt()).isEqualTo(9);
    assertThat(data.path("rules").path("percent").asInt()).isEqualTo(44);
    int percent = data.path("branches").path("percent").asInt();
    String enough = String.valueOf(percent);
    assertThat(run("rules", "coverage", "rules", "--threshold", enough).exit()).isZero();
    String more = String.valueOf(percent + 1);
    Program.Run low = run("rules", "coverage", "rules", "--threshold", more);
    assertThat(low.exit()).isEqualTo(3);
    assertThat(low.err()).contains("fewer than " + more + "%");
    assertThat(run("rules", "coverage", "rules", "--threshold", "101").exit()).isEqualTo(2);
    Document page = Jsoup.parse(run("rules", "coverage", "rules", "--format", "html").out());
    assertThat(page.select("main td").text()).contains("44% 4 of 9");
  }

  @Test
  void mutateTellsWhichChangeNoCaseFinds() throws IOException {
    Program.Run run = run("rules", "mutate", "rules");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("ask-owner\n  rules/lamp/lamp.drl:54\n")
        .contains("  dropped  Lamp( owner != null ) (no case meets it)\n")
        .containsPattern("\\d+ of \\d+ changed conditions make a case fail: [0-9.]+ %\n")
        .doesNotContain("excluded");
    JsonNode data =
        new ObjectMapper().readTree(run("rules", "mutate", "rules", "--format", "json").out());
    int changes = data.path("changes").asInt();
    int survivors = data.path("survivors").size();
    assertThat(survivors).isPositive();
    assertThat(data.path("found").asInt()).isEqualTo(changes - survivors);
    int percent = data.path("percent").asInt();
    assertThat(run("rules", "mutate", "rules", "--threshold", "" + percent).exit()).isZero();
    Program.Run low = run("rules", "mutate", "rules", "--threshold", "" + (percent + 1));
    assertThat(low.exit()).isEqualTo(3);
    assertThat(low.err()).contains("fewer than " + (percent + 1) + "%");
    assertThat(run("rules", "mutate", "rules", "--threshold", "101").exit()).isEqualTo(2);
  }

  private void exclude(String rule, String condition) {
    lamp.write(
        "mutation.yaml",
        "- rule: "
            + rule
            + "\n  condition: "
            + condition
            + "\n  change: dropped\n  why: Whoever has no owner is not asked.\n");
  }

  @Test
  void whatIsExcludedWithAReasonDoesNotCount() throws IOException {
    JsonNode before =
        new ObjectMapper().readTree(run("rules", "mutate", "rules", "--format", "json").out());
    exclude("ask-owner", "Lamp( owner != null )");
    assertThat(run("rules", "check", "rules").exit()).isZero();
    JsonNode after =
        new ObjectMapper().readTree(run("rules", "mutate", "rules", "--format", "json").out());
    assertThat(after.path("excluded").asInt()).isEqualTo(1);
    assertThat(after.path("percent")).isEqualTo(before.path("percent"));
    assertThat(after.path("percentWithoutExcluded").asDouble())
        .isGreaterThan(before.path("percent").asDouble());
    assertThat(after.path("survivors").size()).isEqualTo(before.path("survivors").size() - 1);
    assertThat(run("rules", "mutate", "rules").out()).contains("1 excluded with a reason");
  }

  @Test
  void anExclusionThatStandsForNothingIsAnError() {
    exclude("ask-owner", "Lamp( owners != null )");
    Program.Run check = run("rules", "check", "rules");
    assertThat(check.exit()).isEqualTo(3);
    assertThat(check.out())
        .contains(
            "mutation.yaml:2:14: error: \"ask-owner\" has no condition Lamp( owners != null )")
        .contains("Maybe you meant \"Lamp( owner != null )\"?");
    Program.Run mutate = run("rules", "mutate", "rules");
    assertThat(mutate.exit()).isEqualTo(3);
    assertThat(mutate.err()).contains("mutation.yaml:2:14: error: \"ask-owner\" has no condition");
    assertThat(mutate.out()).isEmpty();
  }

  @Test
  void anExclusionWhoseChangeIsFoundIsAnError() {
    exclude("change-bulb", "Diagnosis( code == \"bulb-broken\" )");
    Program.Run mutate = run("rules", "mutate", "rules");
    assertThat(mutate.exit()).isEqualTo(3);
    assertThat(mutate.err())
        .contains(
            "mutation.yaml:2:14: error: a case finds that Diagnosis( code == \"bulb-broken\" )")
        .contains("lamp/lamp.cases.yaml:")
        .contains("Maybe remove the exclusion");
  }

  @Test
  void showKnowsARuleAndGuessesANearOne() {
    Program.Run run = run("rules", "show", "many-lamps", "--rules", "rules");
    assertThat(run.exit()).isZero();
    Golden.check("show-many-lamps.txt", run.out());
    Program.Run wrong = run("rules", "show", "many-lamp", "--rules", "rules");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("Maybe you meant \"many-lamps\"?");
  }

  @Test
  void graphTellsWhichRuleFeedsWhich() {
    assertThat(run("rules", "graph", "rules").out())
        .startsWith("flowchart LR\n  subgraph f_lamp[\"lamp\"]\n    n1[\"no-current-shown\"]\n")
        .contains("  n1 -- \"Diagnosis no-current\" --> n7\n")
        .contains("  n7 -- \"Step change-fuse\" --> n9\n")
        .doesNotContain("n1 -- \"Diagnosis no-current\" --> n5");
    assertThat(run("rules", "graph", "rules", "--format", "dot").out())
        .startsWith("digraph exodx {\n")
        .contains("  n2 -> n5 [label=\"Diagnosis bulb-broken\"];\n")
        .endsWith("}\n");
    // Of a family what it concludes, not the rules: two rules may conclude the same.
    assertThat(run("rules", "graph", "rules", "--family", "lamp").out())
        .contains("    n1[\"Diagnosis no-current\"]\n")
        .contains("[\"Step change-fuse\"]\n")
        .doesNotContain("no-current-shown", "-- \"");
    assertThat(run("rules", "graph", "rules", "--family", "lamp/lamp").out())
        .contains("subgraph f_lamp_lamp[\"lamp/lamp\"]", "[\"Step change-fuse\"]\n");
    assertThat(run("rules", "graph", "rules", "--family", "lam").err())
        .contains("Maybe you meant \"lamp\"?");
  }

  @Test
  void docsAreOneSiteWithoutDeadLinks() throws IOException {
    lamp.replace(
        "lamp/lamp.drl",
        "package knowledge;\n",
        "package knowledge;\n\n// A lamp that stays dark,\n// and its fuse.\n");
    lamp.replace("lamp/lamp.drl", "\"The handbook, page 7 [community]\"", "\"<b>&page 7</b>\"");
    Program.Run run = run("rules", "docs", "rules", "--out", "site");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    Path site = parent.resolve("site");
    int links = 0;
    for (Path file : Files.walk(site).filter(f -> f.toString().endsWith(".html")).toList()) {
      Document page = Jsoup.parse(Files.readString(file));
      assertThat(page.select("[src], link[href]")).as("nothing is loaded").isEmpty();
      assertThat(page.select("h1")).hasSize(1);
      for (Element link : page.select("a[href]")) {
        String to = link.attr("href");
        if (!to.startsWith("#") && !to.startsWith("http")) {
          assertThat(file.resolveSibling(to)).exists();
          links++;
        }
      }
    }
    assertThat(links).isGreaterThan(60);
    Document find = Jsoup.parse(Files.readString(site.resolve("find.html")));
    assertThat(find.select("tbody td:first-child").eachText())
        .contains("many-lamps", "lamp.bulb", "change-fuse");
    assertThat(
            Jsoup.parse(Files.readString(site.resolve("families/lamp.html"))).select("main").text())
        .contains("A lamp that stays dark, and its fuse.");
    assertThat(Jsoup.parse(Files.readString(site.resolve("index.html"))).select("td").eachText())
        .contains("A lamp that stays dark, and its fuse.");
    assertThat(Jsoup.parse(Files.readString(site.resolve("facts.html"))).select("td").eachText())
        .anyMatch(how -> how.startsWith("Is the fuse blown?") && how.endsWith("Get-Fuse"));
    String rule = Files.readString(site.resolve("rules/many-lamps.html"));
    assertThat(rule).contains("&lt;b&gt;&amp;page 7&lt;/b&gt;").doesNotContain("<b>&page");
    assertThat(Jsoup.parse(rule).select("main").text())
        .contains("Other lamps hang on the same fuse; ask their owners first. (other-lamps)")
        .contains("A blown fuse is changed, by Step change-fuse")
        .contains("No case proves it.");
    String markdown = Files.readString(site.resolve("markdown/rules/change-fuse.md"));
    assertThat(markdown)
        .startsWith("# A blown fuse is changed\n")
        .contains("[lamp](../families/lamp.md)")
        .contains("- a blown fuse (rules/lamp/lamp.cases.yaml:1)");
    assertThat(run("rules", "docs", "rules", "--out", "site").exit()).isZero();
    Files.createDirectories(parent.resolve("mine"));
    Files.writeString(parent.resolve("mine/notes.txt"), "mine");
    Program.Run refused = run("rules", "docs", "rules", "--out", "mine");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("no empty folder");
  }

  @Test
  void diffTellsWhatAReleaseChanges() throws IOException {
    LampFolder.copy(lamp.folder(), parent.resolve("new"));
    LampFolder now = new LampFolder(parent.resolve("new"));
    now.replace("CHANGELOG.md", "## 2.0.0", "## 2.1.0")
        .replace("lamp/lamp.advice.yaml", "-Lamp {lamp.serial}", "-Lamp {lamp.serial} -Cold")
        .replace("lamp/lamp.advice.yaml", "instruction: Up is on.", "instruction: Down is on.");
    Program.Run run = run("diff", "rules", "new", "rules/lamp");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("rules 2.0.0 (")
        .contains("-> 2.1.0 (")
        .contains(
            """
            rules/lamp/lamp.cases.yaml:13 a dark bulb
              ~ step change-bulb (command: Set-Bulb -Lamp '08073974-1902-4542-88ea-37ba310f0c5c' -> Set-Bulb -Lamp
                '08073974-1902-4542-88ea-37ba310f0c5c' -Cold)

            1 of 3 cases differ
              1 step changed
            """);
    JsonNode data =
        new ObjectMapper().readTree(run("diff", "rules", "new", "rules/lamp", "--json").out());
    assertThat(data.path("differ").asInt()).isEqualTo(1);
    Program.Run same = run("diff", "rules", "rules", "rules/lamp");
    assertThat(same.exit()).isZero();
    assertThat(same.out()).endsWith("no difference in 3 cases\n");
    Files.createDirectories(parent.resolve("empty"));
    assertThat(run("diff", "rules", "new", "empty").exit()).isEqualTo(2);
    Files.writeString(parent.resolve("odd.yaml"), "lamp: {colour: red}");
    Program.Run odd = run("diff", "rules", "new", "odd.yaml");
    assertThat(odd.exit()).isEqualTo(1);
    assertThat(odd.out()).contains("! the old rules: \"colour\" is not a field of \"lamp\"");
  }

  @Test
  void aNewFamilyPassesAtOnce() {
    Program.Run run = run("rules", "new", "family", "paper-jam", "--rules", "rules");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run("rules", "test", "rules").out()).isEqualTo("all 4 cases hold\n");
    assertThat(run("rules", "list", "rules").out()).contains("11 rules in 2 families");
    assertThat(run("rules", "new", "family", "paper-jam", "--rules", "rules").err())
        .contains("is taken");
    assertThat(run("rules", "new", "family", "../x", "--rules", "rules").exit()).isEqualTo(2);
    assertThat(run("rules", "new", "family", "Paper", "--rules", "rules").err())
        .contains("cannot be the name");
    assertThat(run("rules", "new").err()).contains("nothing is named");
  }

  @Test
  void watchOnceChecksAndTests() {
    assertThat(run("rules", "watch", "rules", "--once").out()).contains("all 3 cases hold");
    lamp.replace("lamp/lamp.cases.yaml", "[change-bulb]", "[]");
    assertThat(run("rules", "watch", "rules", "--once").exit()).isEqualTo(3);
    lamp.replace("lamp/lamp.drl", "bulb-broken", "bulb-brokn");
    Program.Run broken = run("rules", "watch", "rules", "--once");
    assertThat(broken.exit()).isEqualTo(3);
    assertThat(broken.out()).contains("which has no words", "Maybe you meant \"bulb-broken\"?");
  }

  @Test
  void theVersionIsThatOfTheChangelogAsItIsNow() {
    assertThat(run("diagnose", "--rules", "rules", "rules/CHANGELOG.md").out())
        .contains("Rules: 2.0.0 (");
    lamp.replace("CHANGELOG.md", "## 2.0.0", "## 2.0.1");
    assertThat(run("diagnose", "--rules", "rules", "rules/CHANGELOG.md").out())
        .contains("Rules: 2.0.1 (");
  }
}
