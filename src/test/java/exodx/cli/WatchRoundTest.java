package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.diagnosis.Diagnostician;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.report.Style;
import exodx.workbench.CaseSelection;
import exodx.workbench.CaseTests;
import exodx.workbench.FolderState;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a saved file sets off, and that it is the same as checking and running everything. */
class WatchRoundTest {
  private static final String RULES = "lamp/lamp.drl";
  private static final String WORDS = "lamp/lamp.advice.yaml";
  private static final String CASES = "lamp/lamp.cases.yaml";

  @TempDir Path parent;
  private final StringWriter out = new StringWriter();
  private LampFolder lamp;
  private Environment environment;
  private WatchRound round;

  @BeforeEach
  void start() {
    lamp = LampFolder.below(parent);
    environment =
        new Environment(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(out),
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
            parent,
            Optional.empty(),
            Map.of(),
            false);
    round = new WatchRound(environment, lamp.folder(), Optional.of(lamp.folder()), Style.PLAIN);
    assertThat(round.run(List.of())).isTrue();
    round.awaitRest();
  }

  /** Returns what a round prints until its answer. */
  private String answer(String... changed) {
    out.getBuffer().setLength(0);
    round.run(List.of(changed));
    String answer = out.toString();
    round.awaitRest();
    return answer;
  }

  /** What is known after all cases have run equals what a first look would tell. */
  private void sameAsEverything() {
    RulesFolder folder = RulesFolder.read(lamp.folder());
    RulesCheck.Report whole =
        RulesReport.of(
            environment,
            Optional.of(lamp.folder()),
            folder,
            RulesReport.beside(environment, Optional.of(lamp.folder())),
            sound -> KnowledgeLoader.load(sound, KnowledgeCache.NONE));
    assertThat(round.report()).isEqualTo(whole);
    if (whole.errors() > 0) {
      return;
    }
    KnowledgeBase knowledge = KnowledgeLoader.load(folder, KnowledgeCache.NONE);
    Diagnostician diagnostician = new Diagnostician(knowledge, LocalDate.now(environment.clock()));
    List<CaseTests.Tested> all =
        CaseTests.run(
            diagnostician,
            CaseSelection.read(
                knowledge.vocabulary(),
                Knowledge.cases(environment, Optional.of(lamp.folder())),
                null,
                null),
            environment.clock(),
            done -> {});
    assertThat(round.results().stream().map(WatchRoundTest::shown).toList())
        .isEqualTo(all.stream().map(WatchRoundTest::shown).toList());
  }

  private static String shown(CaseTests.Tested tested) {
    return tested.ruleCase() + " " + tested.differences() + tested.problems() + tested.outcome();
  }

  @Test
  void aChangedCaseIsRunAlone() {
    FolderState before = FolderState.of(lamp.folder());
    lamp.replace(CASES, "[change-bulb]", "[tell-owner]");
    List<String> changed = FolderState.of(lamp.folder()).changed(before);
    assertThat(changed).containsExactly(CASES);
    assertThat(answer(CASES)).contains("1 of 1 case fails").contains("answered in 0.00 s\n");
    sameAsEverything();
    lamp.replace(CASES, "[tell-owner]", "[change-bulb]");
    assertThat(answer(CASES)).contains("the case holds\n").contains("answered in 0.00 s\n");
    assertThat(round.compiled()).isZero();
    sameAsEverything();
  }

  @Test
  void theSameCaseInOtherWordsIsACaseOfItsOwn() {
    String more =
        """

        - name: told in three ways
          paste: The owner called.
          also: [The owner wrote., The owner came.]
          expect: {status: NOT_RECOGNISED, diagnoses: [], steps: []}
        """;
    lamp.write(CASES, lamp.read(CASES) + more);
    assertThat(answer(CASES)).contains("all 4 cases hold"); // with the one above
    sameAsEverything();
  }

  @Test
  void changedWordsCompileNothing() {
    lamp.replace(WORDS, "Up is on.", "Down is on.");
    assertThat(answer(WORDS)).contains(" 0 errors, 4 warnings\n", "hold");
    assertThat(round.compiled()).isZero();
    sameAsEverything();
  }

  @Test
  void aChangedRuleIsCompiledAlone() {
    String rules = lamp.read(RULES);
    lamp.write(RULES, rules.replaceFirst("\\nwhen\\n", "\nwhen // one comment\n"));
    assertThat(answer(RULES)).contains(" 0 errors, 4 warnings\n");
    assertThat(round.compiled()).isOne();
    sameAsEverything();
    lamp.write(RULES, "// a comment above all\n" + rules);
    assertThat(answer(RULES)).contains(" 0 errors, 4 warnings\n");
    assertThat(round.compiled()).as("the one that is as it was").isOne();
    sameAsEverything();
  }

  @Test
  void aBrokenRuleIsToldAndForgotten() {
    String rules = lamp.read(RULES);
    lamp.write(RULES, rules.replaceFirst("\\bLamp\\(", "Lamb("));
    assertThat(answer(RULES)).contains("Maybe you meant \"Lamp\"?", "[unknown-type]");
    sameAsEverything();
    lamp.write(RULES, rules);
    assertThat(answer(RULES)).contains(" 0 errors, 4 warnings\n");
    assertThat(round.compiled()).isZero();
    sameAsEverything();
  }

  @Test
  void filesComeAndGo() {
    String rules = lamp.read(RULES);
    delete(RULES);
    lamp.write("lamp/renamed.drl", rules);
    assertThat(answer(RULES, "lamp/renamed.drl")).contains(" 0 errors, 4 warnings\n");
    sameAsEverything();
    delete("lamp/renamed.drl");
    answer("lamp/renamed.drl");
    sameAsEverything();
    lamp.write(RULES, rules);
    assertThat(answer(RULES)).contains(" 0 errors, 4 warnings\n");
    sameAsEverything();
  }

  @Test
  void aChangedTypeCompilesEverything() {
    String vocabulary = lamp.read("vocabulary.drl");
    lamp.write("vocabulary.drl", vocabulary.replaceFirst("@ask\\(\"", "@ask(\"Tell me: "));
    answer("vocabulary.drl");
    assertThat(round.compiled()).as("a question is no part of a type").isZero();
    sameAsEverything();
    lamp.write("vocabulary.drl", vocabulary + "\ndeclare Extra\n  word : String @key\nend\n");
    answer("vocabulary.drl");
    assertThat(round.compiled()).isGreaterThan(2);
    sameAsEverything();
  }

  private void delete(String file) {
    assertThat(lamp.folder().resolve(file).toFile().delete()).isTrue();
  }
}
