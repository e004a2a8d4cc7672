package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Status;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.report.OutcomeFixture;
import exodx.report.OutcomeSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnoseCommandTest {
  @TempDir Path folder;

  private Program program;
  private final List<CaseFacts> asked = new ArrayList<>();

  @BeforeEach
  void answerByTheWordsOfTheText() {
    program = new Program(folder).answering(this::answer);
  }

  private Outcome answer(CaseFacts facts) {
    asked.add(facts);
    String text = facts.source().text();
    if (text.contains("crash")) {
      throw new IllegalStateException("no \u001b such thing");
    }
    if (text.contains("broken")) {
      throw ProblemsException.knowledge(
          Problem.error("rules", "a.drl", "rules ran in circles", null));
    }
    for (Status status : Status.values()) {
      if (text.contains(status.name())) {
        return OutcomeFixture.empty(status);
      }
    }
    return OutcomeFixture.full();
  }

  private String file(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
      return name;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"DIAGNOSED, 0", "NEEDS_FACTS, 1", "OUT_OF_SCOPE, 4", "NOT_RECOGNISED, 4"})
  void theExitCodeIsTheStatusInEveryFormat(String status, int exit) {
    String name = file("a.txt", status);
    for (String format : List.of("text", "json", "markdown", "ps1")) {
      Program.Run run = program.run("diagnose", "--format", format, name);
      assertThat(run.exit()).isEqualTo(exit);
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).isNotEmpty().endsWith("\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DIAGNOSED NEEDS_FACTS|1",
        "NEEDS_FACTS DIAGNOSED|1",
        "DIAGNOSED OUT_OF_SCOPE|4",
        "NEEDS_FACTS OUT_OF_SCOPE|1",
        "NEEDS_FACTS missing|2",
        "missing broken|3",
        "broken crash missing|70",
        "DIAGNOSED DIAGNOSED|0"
      })
  void theWorstOfSeveralWins(String texts, int exit) {
    List<String> args = new ArrayList<>(List.of("diagnose"));
    for (String text : texts.split(" ")) {
      args.add(text.equals("missing") ? "missing.txt" : file(text + ".txt", text));
    }
    assertThat(program.run(args.toArray(String[]::new)).exit()).isEqualTo(exit);
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() {
    String good = file("good.txt", "DIAGNOSED");
    String crash = file("crash.txt", "crash");
    Program.Run run = program.run("diagnose", "nowhere.txt", crash, good);
    assertThat(run.out()).contains("DIAGNOSED: nothing has to be done");
    assertThat(run.err())
        .contains("nowhere.txt: error: there is no such file")
        .contains(
            "exodx: error: internal error: IllegalStateException, no \\u001b such thing;"
                + " this is a bug")
        .doesNotContain("\tat ");
    assertThat(run.exit()).isEqualTo(70);
  }

  @Test
  void showsATraceOnlyWhenAsked() {
    String crash = file("crash.txt", "crash");
    program.variable("EXODX_DEBUG", "1");
    assertThat(program.run("diagnose", crash).err()).contains("\tat exodx.");
  }

  @Test
  void outputComesInTheOrderOfTheFiles() {
    String first = file("1.txt", "OUT_OF_SCOPE");
    String second = file("2.txt", "DIAGNOSED");
    String out = program.run("diagnose", first, second, first).out();
    assertThat(out.indexOf("OUT OF SCOPE")).isLessThan(out.indexOf("DIAGNOSED:"));
    assertThat(out.lastIndexOf("OUT OF SCOPE")).isGreaterThan(out.indexOf("DIAGNOSED:"));
  }

  @Test
  void oneAnswerInJsonIsAnObjectAndSeveralAreAList() throws IOException {
    String name = file("a.txt", "anything");
    OutcomeSchema.check(program.run("diagnose", "--format=json", name).out());
    JsonNode list =
        new ObjectMapper()
            .readTree(program.run("diagnose", "--format=json", name, "missing", name).out());
    assertThat(list).hasSize(2).allSatisfy(one -> OutcomeSchema.check(one.toString()));
  }

  @Test
  void severalCasesAreOnePage() {
    String name = file("a.txt", "anything");
    String page = program.run("diagnose", "--format=html", name, "missing", name).out();
    assertThat(page).containsOnlyOnce("<!doctype html>").contains("2 cases", "id=\"case-2\"");
  }

  @Test
  void aScriptHoldsOneCase() {
    String name = file("a.txt", "anything");
    Program.Run run = program.run("diagnose", "--format=ps1", name, name);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("one FILE");
  }

  @Test
  void readsStandardInput() {
    assertThat(program.input("DIAGNOSED").run("diagnose", "-").exit()).isZero();
    assertThat(asked.get(0).name()).isEqualTo("standard input");
    Program.Run empty = program.input("").run("diagnose", "-");
    assertThat(empty.exit()).isEqualTo(2);
    assertThat(empty.err()).startsWith("standard input: error: there is nothing to read");
  }

  @ParameterizedTest
  @EnumSource(Bad.class)
  void saysWhatIsWrongWithAFile(Bad bad) throws IOException {
    Files.write(folder.resolve("bad.json"), bad.bytes);
    Program.Run run = program.run("diagnose", "bad.json");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("bad.json:").contains("error: ").doesNotContain("Exception");
    assertThat(asked).isEmpty();
  }

  enum Bad {
    EMPTY(""),
    BINARY("PK\3\4"),
    NO_JSON("The value is in use"),
    CUT("{\"affectedUser\": {\"synced\": tr"),
    UNKNOWN_KEY("{\"affectedUsr\": {}}"),
    WRONG_VALUE("{\"affectedUser\": {\"synced\": \"maybe\"}}"),
    TWICE("{\"affectedUser\": {}, \"affectedUser\": {}}"),
    DEEP("[".repeat(5000)),
    LIST("[1]");

    private final byte[] bytes;

    Bad(String text) {
      bytes = text.getBytes(StandardCharsets.UTF_8);
    }
  }

  @Test
  void showsTheLineAndTheWordThatWasMeant() {
    file("bad.json", "{\n\t\"affectedUsr\": {}\n}");
    assertThat(program.run("diagnose", "bad.json").err())
        .isEqualTo(
            """
            bad.json:2:2: error: "affectedUsr" is not a kind of fact
               "affectedUsr": {}
               ^
              Maybe you meant "affectedUser"?
            """);
  }

  @Test
  void namesAFolderAndAFileThatWasMeant() {
    file("case.json", "{}");
    assertThat(program.run("diagnose", ".").err()).contains("this is a folder");
    assertThat(program.run("diagnose", "csae.json").err())
        .contains("Maybe you meant \"case.json\"?");
  }

  @Test
  void masksBeforeAnythingIsRead() {
    file("jane@contoso.com.json", "{\"affectedUser\": {\"name\": \"Jane Doe\"}}");
    program.run("diagnose", "--redact", "jane@contoso.com.json");
    assertThat(asked.get(0).name()).isEqualTo("user-1@masked.example.json");
    assertThat(asked.get(0).value("affectedUser.name")).contains("name-1");
    file("bad.json", "{\"jane@contoso.com\": 1}");
    assertThat(program.run("diagnose", "--redact", "bad.json").err())
        .doesNotContain("jane")
        .contains("user-1@masked.example");
  }

  @Test
  void opensTheRulesOnceAndOnlyWhenThereIsSomethingToRead() {
    List<Optional<Path>> opened = new ArrayList<>();
    program.experts(
        rules -> {
          opened.add(rules);
          return Experts.of(exodx.facts.SmallVocabulary.VOCABULARY, this::answer);
        });
    program.run("diagnose", "missing.txt");
    assertThat(opened).isEmpty();
    String name = file("a.txt", "DIAGNOSED");
    program.run("diagnose", "--rules", "mine", name, name);
    assertThat(opened).containsExactly(Optional.of(Path.of("mine")));
  }

  @Test
  void brokenRulesStopEverything() {
    String name = file("a.txt", "DIAGNOSED");
    Program.Run run = new Program(folder).run("diagnose", "--rules", "nowhere", name, name);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).containsOnlyOnce("error: ");
  }

  @Test
  void coloursOnlyWherePeopleSeeThem() {
    String name = file("a.txt", "anything");
    assertThat(program.run("diagnose", name).out()).doesNotContain("\u001b");
    assertThat(program.run("diagnose", "--color=always", name).out()).contains("\u001b");
    program.terminal();
    assertThat(program.run("diagnose", name).out()).contains("\u001b");
    assertThat(program.run("diagnose", "--format=json", name).out()).doesNotContain("\u001b");
    assertThat(program.run("diagnose", "--color=never", name).out()).doesNotContain("\u001b");
    program.variable("NO_COLOR", "1");
    assertThat(program.run("diagnose", name).out()).doesNotContain("\u001b");
    program.variable("NO_COLOR", "").variable("TERM", "dumb");
    assertThat(program.run("diagnose", name).out()).doesNotContain("\u001b");
  }
}
