package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that talk, from the command line to the exit code. */
class TalkCommandsTest {
  private static final String RULES =
      Path.of("src/test/resources/exodx/consult/rules").toAbsolutePath().toString();
  private static final String MESSAGE = "No current at lamp 08073974-1902-4542-88ea-37ba310f0c5c";

  @TempDir Path folder;
  private String out = "";
  private String err = "";

  private int run(String typed, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--rules", RULES));
    Program.Run run =
        new Program(folder).variable("COLUMNS", "120").input(typed).run(all.toArray(String[]::new));
    out = run.out();
    err = run.err();
    return run.exit();
  }

  @Test
  void savesWhatGivesTheSameAnswerAgain() {
    assertThat(run("unknown\n" + MESSAGE + "\n.\nyes\n1\n", "consult", "--save", "lamp.yaml"))
        .isEqualTo(1);
    String plan = out;
    assertThat(plan).contains("exodx diagnose lamp.yaml");
    assertThat(run("", "diagnose", "lamp.yaml")).isEqualTo(1);
    String again = out;
    assertThat(plan.replaceAll(" \\(line \\d+\\)", ""))
        .contains(
            again
                .substring(again.indexOf("CAUSE"), again.indexOf("More:"))
                .replaceAll(" \\(line \\d+\\)", ""));
    assertThat(run("quit\n", "consult", "lamp.yaml", "--save", "lamp.yaml")).isEqualTo(2);
    assertThat(err).contains("exists already");
    assertThat(run("Flickering\n", "consult", "lamp.yaml", "--save", "lamp.yaml", "--force"))
        .isZero();
  }

  @Test
  void takesATextOfTheCaseAtAnyQuestion() {
    String text = "What the display says of the lamp that does not shine: " + MESSAGE;
    run(text + "\n\nback\nquit\n", "consult");
    assertThat(out)
        .contains("taken as a text of the case", "(no-current)", "taken back: what was pasted");
    run("What it says of the lamp has nothing to do with any message.....\n\nquit\n", "consult");
    assertThat(out).doesNotContain("taken as a text of the case").contains("is none of the words");
  }

  @Test
  void goesOnFromAPaste() throws IOException {
    Files.writeString(folder.resolve("paste.txt"), MESSAGE);
    assertThat(run("Flickering\nno\n{wall}\n", "consult", "paste.txt")).isZero();
    assertThat(out).startsWith("Each question").contains("Flip the switch");
  }

  @Test
  void endsWithTheExitCodeOfItsAnswer() {
    assertThat(run("", "consult")).isEqualTo(1);
    assertThat(run("Glowing\nnone\n", "consult")).isEqualTo(4);
    assertThat(run("", "consult", "-")).isEqualTo(2);
    assertThat(run("", "consult", "nowhere.yaml")).isEqualTo(2);
    assertThat(run("", "consult", "--save", "x.txt")).isEqualTo(2);
  }

  @Test
  void masksWhatItShowsAndSaves() throws IOException {
    String text = "jane.doe@contoso.com: " + MESSAGE;
    String typed = "unknown\n" + text + "\n.\njane.doe@contoso.com\nyes\n1\nfacts\nplan\n";
    run(typed, "consult", "--redact", "--save", "lamp.yaml");
    String saved = Files.readString(folder.resolve("lamp.yaml"));
    assertThat(saved).contains("No current at lamp").contains("user-1@masked.example");
    assertThat(out + saved).doesNotContain("08073974").doesNotContain("jane.doe");
    run(typed, "consult");
    assertThat(out).contains("jane.doe"); // else nothing would have been shown to be masked
    Files.writeString(
        folder.resolve("mine.yaml"),
        "- name: of jane.doe@contoso.com\n  paste: \""
            + text
            + "\"\n  facts: {lamp: {fuseBlown: true}}\n"
            + "  expect: {status: DIAGNOSED, diagnoses: [no-current], steps: [change-fuse]}\n");
    assertThat(run("facts\nskip\n", "train", "mine.yaml", "--redact")).as(err).isZero();
    assertThat(out)
        .contains("No current at lamp")
        .doesNotContain("08073974")
        .doesNotContain("jane.doe");
  }

  @Test
  void teachesTheSameAgainForTheSameSeed() {
    assertThat(run("skip\nskip\nskip\n", "train", "--seed", "7", "--count", "2")).isZero();
    String first = out;
    run("skip\nskip\nskip\n", "train", "lamp", "--seed", "7", "--count", "2");
    assertThat(out).isEqualTo(first).contains("CASE 1 OF 2").contains("3 skipped");
  }

  @Test
  void saysWhichCasesThereAre() throws IOException {
    assertThat(run("", "train", "lampp")).isEqualTo(2);
    assertThat(err).contains("you meant \"lamp\"?");
    Files.copy(Path.of(RULES, "lamp/lamp.cases.yaml"), folder.resolve("my.cases.yaml"));
    assertThat(run("quit\n", "train", "my.cases.yaml")).isZero();
    assertThat(out).contains("The same lessons again: --seed").contains("OF 3");
  }

  @Test
  void keepsProgressAndSumsItUp() throws IOException {
    assertThat(run("skip\nskip\nskip\n", "train", "--count", "1", "--progress", "me.txt")).isZero();
    assertThat(out).contains("Since the beginning: no question was answered");
    long lines = Files.lines(folder.resolve("me.txt")).count();
    run("skip\nskip\nskip\n", "train", "--count", "1", "--progress", "me.txt");
    assertThat(Files.lines(folder.resolve("me.txt")).count()).isGreaterThan(lines);
    Files.copy(folder.resolve("me.txt"), folder.resolve("you.txt"));
    assertThat(run("", "train", "--score", "me.txt", "you.txt")).isZero();
    assertThat(out).contains("me.txt: ", "you.txt: ", "All: ", "read again: ");
  }

  @Test
  void neverWritesOverAFileOfSomethingElse() throws IOException {
    Files.writeString(folder.resolve("case.yaml"), "lamp: {}\n");
    assertThat(run("skip\n", "train", "--progress", "case.yaml")).isEqualTo(2);
    assertThat(err).contains("this file holds something else");
    assertThat(folder.resolve("case.yaml")).hasContent("lamp: {}\n");
    assertThat(run("", "train", "--score", "nobody.txt")).isEqualTo(2);
  }

  @Test
  void printsAWorksheetWithItsAnswersBehindIt() {
    assertThat(run("", "train", "--seed", "7", "--count", "2", "--worksheet", "markdown")).isZero();
    String sheet = out;
    assertThat(sheet).contains("## Case 2", "What is the diagnosis?");
    assertThat(sheet.indexOf("## Answers")).isGreaterThan(sheet.indexOf("## Case 2"));
    run("", "train", "--seed", "7", "--count", "2", "--worksheet", "markdown");
    assertThat(out).isEqualTo(sheet);
    assertThat(run("", "train", "--seed", "7", "--worksheet", "html")).isZero();
    assertThat(out).startsWith("<!doctype html>").contains("Answers");
  }

  @Test
  void saysWhatAWordMeans() {
    assertThat(run("", "glossary", "fuse blown")).isZero();
    assertThat(out).contains("lamp.fuseBlown").doesNotContain("lamp.boughtOn");
    assertThat(run("", "glossary")).isZero();
    assertThat(out).contains("lamp.boughtOn", "DIAGNOSES");
    assertThat(run("", "glossary", "no such word")).isEqualTo(2);
  }
}
