package exodx.cases;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.outcome.Outcome;
import exodx.problem.SourceText;
import exodx.report.JsonReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every case that stands beside the rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleCasesTest {
  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
  private final CaseRunner runner = new CaseRunner(diagnostician);

  static Stream<RuleCase> cases() throws IOException {
    List<Path> files;
    try (Stream<Path> paths = Files.walk(Path.of("rules"))) {
      files = paths.filter(path -> path.toString().endsWith(".cases.yaml")).sorted().toList();
    }
    return files.stream().flatMap(RuleCasesTest::cases);
  }

  private static Stream<RuleCase> cases(Path file) {
    try {
      return CaseFileReader.read(
          TestKnowledge.BASE.vocabulary(), new SourceText(file.toString(), Files.readString(file)))
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void holds(RuleCase ruleCase) {
    assertThat(runner.run(ruleCase).differences()).isEmpty();
  }

  @Test
  void everyRuleFiresInACase() throws IOException {
    Set<String> silent = new TreeSet<>(TestKnowledge.BASE.rules().keySet());
    cases()
        .flatMap(ruleCase -> diagnostician.conclude(ruleCase.facts()).proof().stream())
        .forEach(node -> silent.remove(node.rule().id()));
    assertThat(silent).isEmpty();
  }

  /** From the same session, used again, and from another one. */
  @Test
  void theSameFactsGiveTheSameAnswer() throws IOException {
    RuleCase ruleCase = cases().findFirst().orElseThrow();
    Diagnostician other = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    String answer = printed(diagnostician.conclude(ruleCase.facts()));
    assertThat(answer).contains("\"diagnoses\"");
    assertThat(printed(diagnostician.conclude(ruleCase.facts()))).isEqualTo(answer);
    assertThat(printed(other.conclude(ruleCase.facts()))).isEqualTo(answer);
  }

  private static String printed(Outcome outcome) {
    StringWriter text = new StringWriter();
    new JsonReport().write(outcome, new PrintWriter(text, true));
    return text.toString();
  }
}
