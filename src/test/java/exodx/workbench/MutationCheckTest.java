package exodx.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exodx.TestKnowledge;
import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeCache;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RuleInfo;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.ExclusionFile;
import exodx.mutation.RuleChanges;
import exodx.problem.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class MutationCheckTest {
  private static final Path LAMP = Path.of("src/test/resources/exodx/consult/rules");
  private static final Path RULES = Path.of("rules");

  private static List<RuleCase> cases(KnowledgeBase knowledge, Path folder) {
    return CaseFiles.below(folder).read(knowledge.vocabulary());
  }

  private static Exclusions exclusions(KnowledgeBase knowledge, Path folder) {
    return Exclusions.of(knowledge, CaseFiles.other(Optional.of(folder), ExclusionFile.NAME));
  }

  private static MutationScore score(KnowledgeBase knowledge, Path folder, Set<String> families) {
    List<RuleInfo> rules =
        knowledge.rules().values().stream()
            .filter(rule -> families.isEmpty() || families.contains(Families.nameOf(rule.file())))
            .toList();
    return new MutationCheck(knowledge, TestKnowledge.TODAY, cases(knowledge, folder))
        .run(rules, exclusions(knowledge, folder), 2, done -> {});
  }

  @Test
  void tellsWhatNoCaseFinds() {
    KnowledgeBase lamp = KnowledgeLoader.load(RulesFolder.read(LAMP), KnowledgeCache.NONE);
    MutationScore score = score(lamp, LAMP, Set.of());
    List<String> survivors =
        score.survivors().stream()
            .map(
                one ->
                    one.rule().id()
                        + ": "
                        + one.change().kind().name().toLowerCase(Locale.ROOT)
                        + " "
                        + one.change().condition())
            .toList();
    // A case has a dark bulb and expects its plan; none has a missing bulb.
    assertThat(survivors)
        .doesNotContain("change-bulb: dropped Diagnosis( code == \"bulb-broken\" )")
        .doesNotContain("bulb-dark: negated Lamp( bulb == Bulb.Dark )")
        .anyMatch(one -> one.startsWith("ask-owner: dropped Lamp( owner != null )"));
    assertThat(score.findable()).isEqualTo(score.verdicts().size()).isGreaterThan(20);
    assertThat(score.count(MutationScore.Fate.FOUND) + survivors.size())
        .isEqualTo(score.findable());
  }

  @Test
  void wantsCases() {
    assertThatThrownBy(() -> new MutationCheck(TestKnowledge.BASE, TestKnowledge.TODAY, List.of()))
        .isInstanceOf(ProblemsException.class);
  }

  @Test
  void aFewFamiliesAreHeldToTheirScore() {
    assertThat(
            score(TestKnowledge.BASE, RULES, Set.of("preflight", "recovered", "licensing"))
                .percent())
        .isGreaterThanOrEqualTo(new java.math.BigDecimal("95"));
  }

  @Test
  void exclusionsAreFewAndStandForConditions() {
    Exclusions exclusions = exclusions(TestKnowledge.BASE, RULES);
    int changes = RuleChanges.of(TestKnowledge.BASE).size();
    assertThat(exclusions.all().size() * 100).isLessThanOrEqualTo(3 * changes);
  }

  /** The whole takes minutes: {@code mvn verify -Pnightly}. */
  @Test
  @EnabledIfSystemProperty(named = "exodx.nightly", matches = "true")
  void everyFamilyIsHeldToItsScore() {
    assertThat(score(TestKnowledge.BASE, RULES, Set.of()).byFamily())
        .allSatisfy(
            (family, score) ->
                assertThat(score.percent()).isGreaterThanOrEqualTo(new java.math.BigDecimal("95")));
  }
}
