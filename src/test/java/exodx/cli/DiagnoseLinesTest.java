package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.facts.CaseFacts;
import exodx.facts.SmallVocabulary;
import exodx.outcome.Outcome;
import exodx.report.OutcomeFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many cases in one file. */
class DiagnoseLinesTest {
  private static final String CASE = "{\"affectedUser\":{\"name\":\"Ann\"}}\n";

  @TempDir Path folder;
  private Program program;

  @BeforeEach
  void answerEverythingAlike() {
    program =
        new Program(folder)
            .answering(
                facts -> {
                  if (facts.source().text().contains("crash")) {
                    throw new IllegalStateException("no such thing");
                  }
                  return named(facts, OutcomeFixture.full());
                });
  }

  private static Outcome named(CaseFacts facts, Outcome one) {
    return new Outcome(
        facts.name(),
        one.knowledge(),
        one.status(),
        one.recognised(),
        one.notes(),
        one.diagnoses(),
        one.checks(),
        one.steps(),
        one.withheld(),
        one.waiting(),
        one.warnings(),
        one.missing(),
        one.proof(),
        one.trace());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static List<JsonNode> lines(String out) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @Test
  void everyLineIsAnsweredInOrder() throws IOException {
    write("cases.jsonl", CASE.repeat(5000));
    Program.Run run = program.run("diagnose", "cases.jsonl", "--jobs", "3");
    assertThat(lines(run.out()).stream().map(line -> line.get("case").asText()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 5000).mapToObj(i -> "cases.jsonl:" + i).toList());
    assertThat(run.err()).contains("5,000 cases in 0.0 s: ").contains(", 0 failed");
  }

  @Test
  void aBadLineIsToldWithItsNumberAndStopsNothing() throws IOException {
    write(
        "cases.jsonl",
        CASE
            + "\n{\"afectedUser\":{\"name\":\"Bob\"}}\r\n"
            + "{\"affectedUser\":{\"name\":\"crash\"}}\nnot json\n[1]\n{\"case\":\"x\"}\n"
            + CASE.strip());
    Program.Run run = program.run("diagnose", "cases.jsonl");
    List<JsonNode> lines = lines(run.out());
    assertThat(lines.stream().map(line -> line.get("case").asText()))
        .containsExactly(
            "cases.jsonl:1",
            "cases.jsonl:3",
            "cases.jsonl:4",
            "cases.jsonl:5",
            "cases.jsonl:6",
            "cases.jsonl:7",
            "cases.jsonl:8");
    assertThat(lines.get(1).at("/problems/0/line").asInt()).isEqualTo(3);
    assertThat(lines.get(1).get("status").asText()).isEqualTo("FAILED");
    assertThat(run.err())
        .contains("cases.jsonl:3:2: error: \"afectedUser\" is not a kind of fact")
        .contains("Maybe you meant \"affectedUser\"?")
        .contains("cases.jsonl:4: error: internal error")
        .contains("cases.jsonl:5:")
        .contains("this case holds no facts at all")
        .contains("7 cases")
        .contains("5 failed");
    assertThat(run.exit()).isEqualTo(70);
  }

  @Test
  void aCaseMayBringItsName() throws IOException {
    write("cases.jsonl", "{\"case\":\"Ann \\u202e\",\"affectedUser\":{\"name\":\"Ann\"}}\n");
    Program.Run run = program.run("diagnose", "cases.jsonl");
    assertThat(run.out()).startsWith("{\"case\":\"Ann \\u202e\",");
  }

  @Test
  void anAnswerIsTheOneOfASingleCaseOnALine() throws IOException {
    write("case.json", CASE);
    write("cases.jsonl", "{\"case\":\"case.json\"," + CASE.substring(1));
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readTree(program.run("diagnose", "cases.jsonl").out()))
        .isEqualTo(json.readTree(program.run("diagnose", "case.json", "--format", "json").out()));
    assertThat(program.run("diagnose", "case.json", "--format", "jsonl").out())
        .isEqualTo(program.run("diagnose", "cases.jsonl").out());
  }

  @Test
  void reasonsCanBeLeftOut() throws IOException {
    write("cases.jsonl", CASE);
    JsonNode answer = lines(program.run("diagnose", "cases.jsonl", "--no-proof").out()).get(0);
    assertThat(answer.get("proof")).isEmpty();
    assertThat(answer.at("/steps/0/because")).isEmpty();
    JsonNode whole = lines(program.run("diagnose", "cases.jsonl", "--proof").out()).get(0);
    assertThat(whole.get("proof")).isNotEmpty();
  }

  @Test
  void anInterruptedRunGoesOn() throws IOException {
    write("cases.jsonl", CASE.repeat(20) + "{}\n" + CASE.repeat(19));
    Program.Run first = program.run("diagnose", "cases.jsonl");
    String whole = first.out();
    assertThat(first.exit()).isEqualTo(2);
    int cut = whole.length() / 3;
    write("answers.jsonl", whole.substring(0, cut));
    Program.Run run = program.run("diagnose", "cases.jsonl", "--resume", "answers.jsonl");
    assertThat(Files.readString(folder.resolve("answers.jsonl"))).isEqualTo(whole);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("were answered before");
    Program.Run again = program.run("diagnose", "cases.jsonl", "--resume", "answers.jsonl");
    assertThat(Files.readString(folder.resolve("answers.jsonl"))).isEqualTo(whole);
    assertThat(again.err()).contains("0 cases (40 were answered before)");
    assertThat(List.of(run.exit(), again.exit())).containsOnly(first.exit());
  }

  @Test
  void onlyAnswersAreGoneOnWith() throws IOException {
    write("cases.jsonl", CASE);
    for (String other : List.of(CASE, "my notes", "my notes\n", "{\"case\":1,\"status\":\"\"}\n")) {
      write("notes.txt", other);
      Program.Run run = program.run("diagnose", "cases.jsonl", "--resume", "notes.txt");
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).contains("notes.txt cannot be gone on with: line 1 is no answer");
      assertThat(Files.readString(folder.resolve("notes.txt"))).isEqualTo(other);
    }
  }

  @Test
  void answersOfOtherRulesAreNotGoneOnWith() throws IOException {
    write("cases.jsonl", CASE);
    write(
        "answers.jsonl",
        "{\"case\":\"cases.jsonl:1\",\"status\":\"DIAGNOSED\",\"knowledge\":\"other\"}\n");
    program.experts(
        rules -> Experts.of(SmallVocabulary.VOCABULARY, facts -> OutcomeFixture.full(), "own"));
    Program.Run run = program.run("diagnose", "cases.jsonl", "--resume", "answers.jsonl");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("answers.jsonl holds answers of other rules");
  }

  @Test
  void linesCanComeFromStandardInput() throws IOException {
    Program.Run run =
        program.input(CASE + CASE).run("diagnose", "--lines", "-", "--out", "o.jsonl");
    assertThat(run.out()).isEmpty();
    assertThat(lines(Files.readString(folder.resolve("o.jsonl"), StandardCharsets.UTF_8)))
        .hasSize(2);
  }

  @Test
  void nothingToAnswerIsNoSuccess() throws IOException {
    write("cases.jsonl", "\n \n");
    Program.Run run = program.run("diagnose", "cases.jsonl");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("there was no case to answer");
    assertThat(program.run("diagnose", "absent.jsonl").exit()).isEqualTo(2);
  }

  @Test
  void optionsThatContradictAreRefused() throws IOException {
    write("cases.jsonl", CASE);
    write("case.json", CASE);
    assertThat(program.run("diagnose", "cases.jsonl", "--format", "html").err())
        .contains("answers to lines are lines");
    assertThat(program.run("diagnose", "cases.jsonl", "case.json").err())
        .contains("some of these files hold one case and some many");
    assertThat(program.run("diagnose", "case.json", "--no-proof").err())
        .contains("--no-proof is for files with a case on every line");
  }
}
