package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New entries of a family are complete, stand where they belong, and are written whole. */
class RulesNewEntryTest {
  static final List<String> STEP =
      List.of(
          "--for=bulb-broken",
          "--title=Ask the shop: \"is it the right bulb?\"",
          "--instruction=Take the old bulb with you.",
          "--phase=gather evidence",
          "--risk=read-only",
          "--reversible=It changes nothing.",
          "--verify=The shop answers.",
          "--says=The shop is asked about a \"dark\" bulb",
          "--rationale=It knows all bulbs.",
          "--source=The handbook, page 9 [community]");

  @TempDir private Path directory;
  private LampFolder lamp;

  @BeforeEach
  void folder() {
    lamp = LampFolder.below(directory);
    lamp.replace("lamp/lamp.cases.yaml", "serial: 0", "owner: Anna\n      serial: 0");
  }

  private Program.Run add(String kind, String name, List<String> options, String... more) {
    List<String> all = new ArrayList<>(List.of("rules", "new", kind, name, "--rules=rules"));
    all.add("--family=lamp");
    all.addAll(options);
    all.addAll(List.of(more));
    return lamp.program().run(all.toArray(String[]::new));
  }

  private void isSound(int cases) {
    Program.Run check = lamp.program().run("rules", "check", "rules");
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(lamp.program().run("rules", "test", "rules").out())
        .isEqualTo("all " + cases + " cases hold\n");
    Program.Run format = lamp.program().run("rules", "format", "--check", "rules");
    assertThat(format.exit()).as(format.out()).isZero();
  }

  private String everything() {
    return lamp.read("lamp/lamp.drl")
        + lamp.read("lamp/lamp.advice.yaml")
        + lamp.read("lamp/lamp.cases.yaml");
  }

  @Test
  void aStepHasItsWordsItsRuleAndACase() {
    Program.Run run =
        add(
            "step",
            "ask-shop",
            STEP,
            "--when=Lamp( lamps == 7 )",
            "--case=seven lamps",
            "--facts=lamp: {bulb: Missing, lamps: 7}");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("written: ", "lamp.drl", "lamp.advice.yaml", "next: ");
    assertThat(lamp.read("lamp/lamp.advice.yaml"))
        .contains(
            """
                source: The handbook, page 6 [community]
              ask-shop:
                title: 'Ask the shop: "is it the right bulb?"'
            """)
        .contains(
            "verify: The shop answers.\n    source: 'The handbook, page 9 [community]'\nreasons:");
    assertThat(lamp.read("lamp/lamp.drl"))
        .endsWith(
            """

            rule "ask-shop"
              @title("The shop is asked about a \\"dark\\" bulb")
              @rationale("It knows all bulbs.")
              @source("The handbook, page 9 [community]")
            when
              Diagnosis( code == "bulb-broken" )
              Lamp( lamps == 7 )
            then
              insertLogical( step("ask-shop") );
            end
            """);
    assertThat(lamp.read("lamp/lamp.cases.yaml"))
        .endsWith(
            """

            - name: seven lamps
              facts:
                lamp: {bulb: Missing, lamps: 7}
              expect:
                status: NEEDS_FACTS
                diagnoses: [bulb-broken]
                steps: [ask-shop, change-bulb]
                fires: [ask-shop]
            """);
    isSound(4);
  }

  @Test
  void otherCasesAreWrittenAnewOnlyWhenAsked() {
    String before = everything();
    Program.Run refused = add("step", "ask-shop", STEP);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("a dark bulb", "nothing is written", "--update");
    assertThat(everything()).isEqualTo(before);
    assertThat(add("step", "ask-shop", STEP, "--update").exit()).isZero();
    assertThat(lamp.read("lamp/lamp.cases.yaml")).contains("steps: [ask-shop, change-bulb]");
    isSound(3);
  }

  @Test
  void nothingIsWrittenOfWhatDoesNotHold() {
    String before = everything();
    assertThat(add("step", "change-bulb", STEP).err())
        .contains("is called \"change-bulb\" already");
    assertThat(add("step", "Ask shop", STEP).err()).contains("cannot be the name of a step");
    assertThat(add("step", "ask-shop", STEP, "--when=Lamp( lamps == 7 )").err())
        .contains("no case reaches ask-shop");
    assertThat(add("step", "ask-shop", STEP, "--when=Lamp( colour == 7 )").err())
        .contains("colour");
    List<String> misspelt = new ArrayList<>(STEP);
    misspelt.set(0, "--for=bulb-brokn");
    assertThat(add("step", "ask-shop", misspelt, "--update").err()).contains("\"bulb-broken\"?");
    assertThat(add("step", "ask-shop", STEP, "--family=lmp").exit()).isEqualTo(2);
    assertThat(
            lamp.program()
                .run("rules", "new", "step", "ask-shop", "--rules=rules", "--family=lmp")
                .err())
        .contains("no family is named \"lmp\"", "\"lamp\"");
    assertThat(add("step", "ask-shop", STEP.subList(1, 10)).err())
        .contains("--for is missing; nothing is written");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void oneFileThatCannotBeWrittenLeavesAllAsTheyWere() throws Exception {
    String before = everything();
    Files.createDirectories(lamp.folder().resolve("lamp/lamp.drl.part"));
    assertThat(add("step", "ask-shop", STEP, "--update").exit()).isEqualTo(74);
    assertThat(everything()).isEqualTo(before);
    assertThat(lamp.folder().resolve("lamp/lamp.advice.yaml.part")).doesNotExist();
  }

  @Test
  void lineEndsStayThoseOfTheFile() {
    for (String file : List.of("lamp.drl", "lamp.advice.yaml", "lamp.cases.yaml")) {
      lamp.replace("lamp/" + file, "\n", "\r\n");
    }
    Program.Run run =
        add(
            "step",
            "ask-shop",
            STEP,
            "--update",
            "--case=missing",
            "--facts=lamp: {bulb: Missing}");
    assertThat(run.err()).isEmpty();
    assertThat(everything())
        .contains("ask-shop", "- name: missing")
        .doesNotContainPattern("[^\r]\n");
  }

  @Test
  void whatNoOptionTellsIsAskedFor() {
    Program.Run run =
        lamp.program()
            .input(
                """
                lamp
                A lamp for seven
                It is one.
                The handbook, page 9 [community]
                Lamp( lamps == 7 )
                diagnosis("works")
                seven lamps
                """)
            .run("rules", "new", "rule", "seven", "--rules=rules", "--facts=lamp: {lamps: 7}");
    assertThat(run.err()).startsWith("--family: The family it belongs to. [lamp]\n> --title: What");
    assertThat(run.exit()).as(run.err()).isZero();
    isSound(4);
  }

  @Test
  void anAnswerIsCheckedAtOnceAndAskedForAgain() {
    Program.Run run =
        lamp.program()
            .input(
                """

                A lamp for seven

                It is one.
                The handbook, page 9
                The handbook, page 9 [community]
                Lamp( lmps == 7 )
                Lamp( lamps == 7 )
                diagnosis("wroks")
                diagnosis("works")
                lamp: {lmps: 7}
                lamp: {lamps: 7}


                """)
            .run("rules", "new", "rule", "seven", "rules");
    assertThat(run.err())
        .contains(
            "write [Microsoft], [community]",
            "\"lamps\"?",
            "\"works\"?",
            "--case: The name of its case. [A lamp for seven]",
            "--facts: What is known in another case. [none]");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err().split("--rationale:", -1)).hasSize(3);
    assertThat(lamp.read("lamp/lamp.cases.yaml")).contains("- name: A lamp for seven\n");
    isSound(4);
  }

  @Test
  void aWrongWordOfAnOptionIsToldBeforeAnythingIsAsked() {
    String before = everything();
    List<String> options = new ArrayList<>(STEP);
    options.set(4, "--risk=reed-only");
    options.remove(9);
    Program.Run run = add("step", "ask-shop", options);
    assertThat(run.err()).contains("--risk: no risk is \"reed-only\"", "\"read-only\"?");
    assertThat(run.err()).doesNotContain("--source");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void casesThatFailAlreadyStayAsTheyAre() {
    lamp.write(
        "fuse/fuse.cases.yaml",
        """
        - name: a case of another family that fails already
          facts: {lamp: {bulb: Missing}}
          expect: {status: NEEDS_FACTS, diagnoses: [works], steps: []}
        """);
    String other = lamp.read("fuse/fuse.cases.yaml");
    Program.Run run = add("step", "ask-shop", STEP, "--update");
    assertThat(run.err())
        .contains("fails already, and is left as it is", "a case of another family");
    assertThat(run.exit()).isZero();
    assertThat(lamp.read("fuse/fuse.cases.yaml")).isEqualTo(other);
    assertThat(lamp.read("lamp/lamp.cases.yaml")).contains("steps: [ask-shop, change-bulb]");
  }

  @Test
  void aFactStandsBehindThoseOfItsType() {
    List<String> options =
        List.of("--type=Boolean", "--doc=The lamp is hot", "--ask=Is the \"lamp\" hot?");
    assertThat(add("fact", "lamp.hot", options, "--gather=Get-Heat").err()).isEmpty();
    assertThat(lamp.read("vocabulary.drl"))
        .endsWith(
            """
                @gather("") @examples("Anna")
              hot : Boolean
                @doc("The lamp is hot")
                @ask("Is the \\"lamp\\" hot?")
                @gather("Get-Heat")
            end
            """);
    String before = everything();
    assertThat(add("fact", "lamp.hot", options).err()).contains("called \"hot\" already");
    assertThat(add("fact", "shade", options).err()).contains("write it like lamp.fuseBlown");
    assertThat(add("fact", "shade.hot", options).err()).contains("--about");
    assertThat(everything()).isEqualTo(before);
    isSound(3);
  }

  @Test
  void aNewTypeStandsBeforeTheRules() {
    assertThat(
            add(
                    "fact",
                    "shade.hot",
                    List.of("--type=Boolean", "--doc=It is hot", "--ask=Is the shade hot?"),
                    "--about=The shade of the lamp",
                    "--case=a hot shade",
                    "--facts=shade: {hot: true}")
                .err())
        .isEmpty();
    assertThat(lamp.read("lamp/lamp.drl"))
        .startsWith(
            """
            package knowledge;

            declare Shade
              @facts("shade") @doc("The shade of the lamp")
              hot : Boolean
                @doc("It is hot")
                @ask("Is the shade hot?")
            end

            rule "no-current-shown"
            """);
    isSound(4);
  }

  @Test
  void aMessageIsShownByItself() {
    Program.Run run =
        add(
            "message",
            "fuse-beeps",
            List.of(
                "--text=Beep! The \"main\" fuse {fuse:guid} of {house:text} gave up after {hours:number} hours",
                "--means=no-current",
                "--title=The fuse says that it gave up",
                "--rationale=It measures itself.",
                "--source=The handbook, page 9 [community]",
                "--case=a beep"));
    assertThat(run.err()).isEmpty();
    assertThat(lamp.read("lamp/lamp.cases.yaml"))
        .contains(
            "    Beep! The \"main\" fuse 3f2504e0-4f89-41d3-9a0c-0305e82c3301 of Contoso gave up after 12 hours\n")
        .contains("fires: [fuse-beeps]");
    isSound(4);
  }

  @Test
  void aCheckHasACaseForEachOfItsStates() {
    Program.Run run =
        add(
            "check",
            "fuse-good",
            List.of(
                "--title=The fuse is good",
                "--fact=lamp.fuseBlown",
                "--passed=Diagnosis( code == \"works\" )",
                "--passed=Lamp( fuseBlown == false )",
                "--failed=Diagnosis( code == \"works\" )",
                "--failed=Lamp( fuseBlown == true )",
                "--unknown=Diagnosis( code == \"works\" )",
                "--unknown=Lamp( fuseBlown == null )",
                "--says-passed=The fuse is good",
                "--says-failed=The fuse is blown",
                "--says-unknown=Nobody has looked at the fuse",
                "--rationale=Without it no current comes.",
                "--source=The handbook, page 9 [community]",
                "--case=good",
                "--facts=lamp: {bulb: Glowing, fuseBlown: false}",
                "--case=blown",
                "--facts=lamp: {bulb: Glowing, fuseBlown: true}",
                "--case=not looked at",
                "--facts=lamp: {bulb: Glowing}"));
    assertThat(run.err()).isEmpty();
    assertThat(lamp.read("lamp/lamp.cases.yaml"))
        .contains("checks: {fuse-good: PASSED}\n    fires: [fuse-good-passed]")
        .contains("checks: {fuse-good: FAILED}\n", "checks: {fuse-good: UNKNOWN}\n");
    isSound(6);
  }
}
