package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.advice.Risk;
import exodx.cases.CaseFiles;
import exodx.diagnosis.Diagnostician;
import exodx.facts.InputReader;
import exodx.outcome.Outcome;
import exodx.readers.CaseReader;
import exodx.safety.GeneratedCases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers as people meet them: short, the danger on top, and nothing lost. */
class AnswersTest {
  private static final Path SAMPLES = Path.of("facts-samples");

  /** Lines of the smallest terminal in use: what stands below them is not seen at once. */
  private static final int FOLD = 24;

  /** Lines at most where nothing but the text of an error is known. */
  private static final int BARE_ERROR = 60;

  private static Outcome answer(String sample) {
    Path file = SAMPLES.resolve(sample);
    try (InputStream in = Files.newInputStream(file)) {
      return new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY)
          .diagnose(CaseReader.read(TestKnowledge.BASE.vocabulary(), InputReader.read(sample, in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Outcome outcome, boolean detail) {
    return Printed.report(new TextReport(Style.PLAIN, 80, detail), outcome);
  }

  /** The lines that a terminal shows at most, beside those of a command that is longer. */
  @ParameterizedTest
  @CsvSource({
    "demo-1-provisioned1.yaml, 45",
    "demo-2-aduser1.yaml, 45",
    "paste-seed-archive-failed-to-sync-zero.txt, 60",
    "paste-jp-archiveguid-in-use-curly-quotes.txt, 60",
    "paste-proxy-address-already-used.txt, 60",
    "guid-in-use-content-undecided.json, 60",
    "guid-in-use-soft-deleted-mailbox-purge.yaml, 60",
    "archive-mismatch-little-known.yaml, 75"
  })
  void samplesAreShort(String sample, int lines) {
    String text = text(answer(sample), false);
    Golden.check(
        "answers/" + sample + ".txt", text.replaceAll("\nRules: .*", "\nRules: as they are"));
    assertThat(text.lines().count()).isLessThanOrEqualTo(lines);
  }

  /** What was answered is not asked for again: the plan ends at it. */
  @ParameterizedTest
  @CsvSource({
    "guid-in-use-disabled-archive.json, NEEDS FACTS: all is answered; 2 answers stand in the way",
    "guid-in-use-disconnected.json, NEEDS FACTS: all is answered; 1 answer stands in the way",
    "hold-preservation-lock.yaml, 1 answer is still needed; 3 given answers stand in the way"
  })
  void theHeadTellsWhereAPlanEnds(String sample, String head) {
    assertThat(text(answer(sample), false).lines().limit(2)).anyMatch(line -> line.endsWith(head));
  }

  static Stream<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyAnswerOfASampleIsWhole(String sample) {
    Outcome outcome = answer(sample);
    isWholeAndShort(outcome);
    if (sample.startsWith("paste-")) {
      assertThat(text(outcome, false).lines().count()).isLessThanOrEqualTo(BARE_ERROR);
    }
  }

  @Test
  void everyAnswerOfTheRuleCasesIsWhole() {
    Diagnostician diagnostician = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    CaseFiles.below(Path.of("rules")).read(TestKnowledge.BASE.vocabulary()).stream()
        .map(one -> diagnostician.conclude(one.facts()))
        .forEach(AnswersTest::isWholeAndShort);
  }

  @Provide
  Arbitrary<Outcome> outcomes() {
    return HostileOutcomes.outcomes();
  }

  @Property(tries = 200)
  void dangerStaysOnTop(@ForAll("outcomes") Outcome outcome) {
    isWhole(outcome);
  }

  @Property(tries = 25)
  void everyAnswerOfAGeneratedCaseIsWhole(@ForAll long seed) {
    Diagnostician diagnostician = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    GeneratedCases cases = new GeneratedCases(seed);
    Stream.of(cases.any(), cases.nearPurge(), cases.nearTwoPurges())
        .map(diagnostician::conclude)
        .forEach(AnswersTest::isWholeAndShort);
  }

  /** The brief answer tells nothing that the whole one does not, and all danger is seen at once. */
  private static void isWholeAndShort(Outcome outcome) {
    isWhole(outcome);
    everythingIsTold(outcome, text(outcome, true));
    String seen = text(outcome, false).lines().limit(FOLD).collect(Collectors.joining("\n"));
    destructionIsIn(outcome, flat(seen));
  }

  private static void isWhole(Outcome outcome) {
    String brief = text(outcome, false);
    String whole = text(outcome, true);
    assertThat(brief).contains("--detail");
    String told = brief.substring(0, brief.indexOf("\nMore: ")).replace("(--detail)", "");
    assertThat(words(whole)).containsAll(words(told));
    dangerIsOnTop(outcome, brief);
    dangerIsOnTop(outcome, Printed.report(new MarkdownReport(false), outcome));
  }

  /** Every text of an answer but for those of its proof, which has formats of its own. */
  private static void everythingIsTold(Outcome outcome, String whole) {
    String told = flat(whole);
    Outcome without =
        new Outcome(
            outcome.caseName(),
            outcome.knowledge(),
            outcome.status(),
            outcome.recognised(),
            outcome.notes(),
            outcome.diagnoses(),
            outcome.checks(),
            outcome.steps(),
            outcome.withheld(),
            outcome.waiting(),
            outcome.warnings(),
            outcome.missing(),
            List.of(),
            List.of());
    Set<String> silent = new TreeSet<>(); // of what is read only nobody has to be told the way back
    outcome.steps().stream()
        .filter(step -> step.risk() == Risk.READ_ONLY && step.reversible() != null)
        .forEach(step -> silent.add(step.reversible()));
    outcome.recognised().forEach(message -> silent.add(message.rule()));
    outcome
        .recognised()
        .forEach(message -> message.values().forEach(one -> silent.add(one.name())));
    outcome.waiting().forEach(step -> silent.add(String.valueOf(step.shell())));
    outcome.checks().stream()
        .filter(check -> check.gather() != null)
        .forEach(check -> silent.addAll(List.of(check.gather().command(), check.gather().shell())));
    for (String text : SpoiltOutcome.texts(without)) {
      if (!silent.contains(text)) {
        assertThat(told.contains(flat(text)) || isCovered(text, whole)).as(text).isTrue();
      }
    }
  }

  /** True when another command prints all that this one prints. */
  private static boolean isCovered(String command, String whole) {
    return whole.lines().anyMatch(line -> OpenQuestions.printsAll(line.strip(), command));
  }

  /** What destroys, or would, is named before the plan; and so is every dangerous thing to do. */
  private static void dangerIsOnTop(Outcome outcome, String text) {
    String marked = text.replace("## Plan", "PLAN").replace("## Find out", "FIND OUT");
    int end =
        Stream.of("PLAN\n", "FIND OUT\n", "WARNINGS\n", "## Warnings\n", "Rules: ")
            .mapToInt(marked::indexOf)
            .filter(at -> at >= 0)
            .min()
            .orElseThrow();
    String top = flat(marked.substring(0, end));
    destructionIsIn(outcome, top);
    outcome.warnings().stream()
        .filter(Outcome.Caution::danger)
        .forEach(warning -> assertThat(top).contains(flat(warning.text())));
  }

  /** Every step that destroys is named, whether it can be done, waits, or must not be done. */
  private static void destructionIsIn(Outcome outcome, String top) {
    outcome.steps().stream()
        .filter(step -> step.risk() == Risk.DESTRUCTIVE)
        .forEach(step -> assertThat(top).contains(flat(step.title())));
    outcome.waiting().stream()
        .filter(step -> step.risk() == Risk.DESTRUCTIVE)
        .forEach(step -> assertThat(top).contains(flat(step.title())));
    List<String> waiting = outcome.waiting().stream().map(Outcome.WaitingStep::code).toList();
    outcome.withheld().stream()
        .filter(step -> step.risk() == Risk.DESTRUCTIVE && !waiting.contains(step.step()))
        .forEach(step -> assertThat(top).contains(flat(step.title())));
  }

  /** Returns a text as it is printed, without what breaks its lines. */
  private static String flat(String text) {
    return Printable.line(text).replaceAll("[\\s\\\\]+", "");
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(
        Arrays.asList(
            text.toLowerCase(Locale.ROOT).split("[\\s\\p{Z}\\p{Cntrl}.,;:()\\[\\]]+", -1)));
  }
}
