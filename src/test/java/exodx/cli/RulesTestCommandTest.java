package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** {@code exodx rules test}: what it runs, what it says, and what it writes. */
class RulesTestCommandTest {
  private static final String CASES = "lamp/lamp.cases.yaml";

  @TempDir Path parent;
  private LampFolder lamp;

  @BeforeEach
  void copy() {
    lamp = LampFolder.below(parent);
  }

  private Program.Run run(String... more) {
    return typing("", more);
  }

  private Program.Run typing(String typed, String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "rules";
    args[1] = "test";
    args[2] = "rules";
    System.arraycopy(more, 0, args, 3, more.length);
    return lamp.program().input(typed).run(args);
  }

  @Test
  void casesThatHoldAreCounted() {
    assertThat(run()).isEqualTo(new Program.Run(0, "all 3 cases hold\n", ""));
    assertThat(run("--case", "DARK").out()).isEqualTo("the case holds\n");
    assertThat(run("--family", "lamp").out()).isEqualTo("all 3 cases hold\n");
  }

  @Test
  void aDifferenceComesWithItsReasons() {
    lamp.replace(CASES, "steps: [change-bulb]", "steps: [tell-owner]")
        .replace(CASES, "diagnoses: [no-current]\n    steps: []", "diagnoses: []\n    steps: []");
    Program.Run run = run();
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .isEqualTo(
            """
            FAIL rules/lamp/lamp.cases.yaml:13 a dark bulb
              steps
                - tell-owner (expected)
                    why not: The owner of a new lamp is told (rules/lamp/lamp.drl:54) stops at Lamp( boughtOn != null, boughtOn >
                    LocalDate.of(2026, 1, 1) ), which is false (lamp.boughtOn is 2020-05-31)
                + change-bulb (got)
                    because: A broken bulb is changed (rules/lamp/lamp.drl:44): diagnosis bulb-broken

            FAIL rules/lamp/lamp.cases.yaml:24 no current, nothing else known
              diagnoses
                + no-current (got)
                    because: The display says that no current comes (rules/lamp/lamp.drl:3): displays[0].text message recognised by
                    no-current-shown; lamp: 08073974-1902-4542-88ea-37ba310f0c5c

            2 of 3 cases fail
            """);
  }

  @Test
  void filesAreNamedAsTheyLieInTheFolderThatWasNamed() {
    lamp.replace(CASES, "steps: [change-bulb]", "steps: [tell-owner]");
    LampFolder.copy(lamp.folder(), parent.resolve("mine/of-lamps"));
    Program program = lamp.program();
    String text = program.run("rules", "test", "mine/of-lamps").out();
    assertThat(text)
        .contains("FAIL mine/of-lamps/lamp/lamp.cases.yaml:13", "(mine/of-lamps/lamp/lamp.drl:54)")
        .doesNotContain("rules/");
    String junit = program.run("rules", "test", "mine/of-lamps", "--format", "junit").out();
    assertThat(junit).contains("file=\"mine/of-lamps/lamp/lamp.cases.yaml\"");
    for (String[] command :
        new String[][] {
          {"rules", "test", "mine/of-lamps", "--update", "--yes"},
          {"rules", "coverage", "mine/of-lamps"},
          {"rules", "show", "change-bulb", "mine/of-lamps"},
          {"rules", "where", "change-bulb", "mine/of-lamps"}
        }) {
      assertThat(program.run(command).out()).contains("mine/of-lamps/").doesNotContain("rules/");
    }
    lamp.replace(CASES, "bulb: Dark", "bulb: Darkk");
    LampFolder.copy(lamp.folder(), parent.resolve("broken"));
    assertThat(program.run("rules", "test", "broken").err())
        .contains("broken/lamp/lamp.cases.yaml:16:13: error")
        .doesNotContain("rules/");
  }

  @Test
  void aFamilyIsNoFolder() {
    assertThat(lamp.program().run("rules", "test", "rules/lamp").err())
        .contains(
            "rules/lamp is a family, not a rules folder", "Maybe name the rules folder: rules");
    assertThat(lamp.program().run("rules", "show", "rules", "rules").err())
        .contains("Maybe it is a folder", "exodx rules show RULE rules");
    assertThat(lamp.program().run("rules", "show", "lamp", "rules").err())
        .contains("exodx rules list --family lamp");
  }

  @Test
  void aFileOfRulesBesideARulesFolderDoesNotMakeItAFamily() throws IOException {
    Files.writeString(lamp.folder().resolveSibling("old.drl"), "package knowledge;\n");
    assertThat(lamp.program().run("rules", "test", "rules").exit()).isZero();
  }

  @Test
  void nothingToRunIsNoSuccess() {
    assertThat(run("--case", "a cat").exit()).isEqualTo(2);
    assertThat(run("--case", "a cat").err()).contains("no case has \"a cat\" in its name");
    assertThat(run("--family", "lam").err()).contains("Maybe you meant \"lamp\"?");
    lamp.write(CASES, "[]");
    assertThat(run().exit()).isEqualTo(3);
    assertThat(run().err()).contains("there is no case to run");
  }

  @Test
  void aBrokenCaseFileIsBrokenKnowledge() {
    lamp.replace(CASES, "bulb: Dark", "bulb: Darkk");
    assertThat(run().exit()).isEqualTo(3);
    assertThat(run().err())
        .contains("rules/lamp/lamp.cases.yaml:16:13: error", "Maybe you meant \"Dark\"?");
  }

  @Test
  void anUpdateIsShownAndAskedFor() {
    lamp.replace(CASES, "steps: [change-bulb]", "steps: [tell-owner] # as the handbook says");
    String before = lamp.read(CASES);
    Program.Run declined = typing("no\n", "--update");
    assertThat(declined.exit()).isEqualTo(3);
    assertThat(declined.out())
        .contains("-    steps: [tell-owner] # as", "+    steps: [change-bulb] # as");
    assertThat(declined.err()).contains("Write this file?", "nothing is written");
    assertThat(lamp.read(CASES)).isEqualTo(before);
    assertThat(typing("", "--update").exit()).isEqualTo(3);
    assertThat(typing("yes\n", "--update").exit()).isZero();
    assertThat(lamp.read(CASES)).isEqualTo(before.replace("[tell-owner]", "[change-bulb]"));
    assertThat(run().exit()).isZero();
  }

  @Test
  void anUpdateNeverTakesAPromiseBack() {
    lamp.replace(CASES, "steps: [change-bulb]", "steps: []\n    never: [change-bulb]");
    String before = lamp.read(CASES);
    Program.Run run = run("--update", "--yes");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("not updated", "a dark bulb", "change that by hand");
    assertThat(lamp.read(CASES)).isEqualTo(before);
  }

  @Test
  void anUpdateKeepsEverythingElse() {
    String text =
        """
        # About lamps.
        - name: guarded   # two lamps
          paste: No current at lamp 08073974-1902-4542-88ea-37ba310f0c5c
          facts: {lamp: {fuseBlown: true, lamps: 2, switches: []}}
          expect:
            status: DIAGNOSED    # not yet
            diagnoses:
              - works   # really?
              # the display says it
              - no-current
            steps:
              - change-fuse
            missing: ["lamp.bulb", lamp.owner]
            withheld: {}
            first: lamp.serial
        """;
    lamp.write(CASES, text);
    assertThat(run("--update", "--yes").exit()).isZero();
    assertThat(lamp.read(CASES))
        .isEqualTo(
            text.replace("status: DIAGNOSED ", "status: NEEDS_FACTS ")
                .replace("      - works   # really?\n", "")
                .replace("steps:\n      - change-fuse", "steps: []")
                .replace("[\"lamp.bulb\", lamp.owner]", "[lamp.bulb]")
                .replace("withheld: {}", "withheld: {change-fuse: [other-lamps]}")
                .replace("first: lamp.serial", "first: lamp.bulb"));
    assertThat(run().exit()).isZero();
  }

  @Test
  void junitIsWellFormed() throws Exception {
    lamp.replace(CASES, "steps: [change-bulb]", "steps: [tell-owner]")
        .replace(CASES, "name: a blown fuse", "name: \"a <blown> & \\\"odd\\\" \\x01 fuse\"");
    Program.Run run = run("--format", "junit");
    assertThat(run.exit()).isEqualTo(3);
    Element suites =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(run.out())))
            .getDocumentElement();
    assertThat(suites.getAttribute("tests")).isEqualTo("3");
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    Element first = (Element) suites.getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("a <blown> & \"odd\" \\u0001 fuse");
    Element failure = (Element) suites.getElementsByTagName("failure").item(0);
    assertThat(failure.getTextContent())
        .isEqualTo("steps: expected [tell-owner] but got [change-bulb]");
  }

  @Test
  void progressIsForTerminalsOnly() {
    assertThat(lamp.program().terminal().run("rules", "test", "rules").err())
        .contains("\rrunning cases, 3 of 3");
    assertThat(run().err()).isEmpty();
  }
}
