package exodx.explain;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.cases.CaseFiles;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.mutation.RuleChange;
import exodx.mutation.RuleChanges;
import exodx.proof.ProofBuilder;
import exodx.reasoning.CaseInference;
import exodx.reasoning.ConditionShape;
import exodx.reasoning.Inference;
import exodx.reasoning.MessageFinder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why something follows is told whole: no condition is left out, and each is told in words. */
class WhysTest {
  private static final KnowledgeBase RULES = TestKnowledge.BASE;
  private static final Map<String, CaseFacts> FIRST = new LinkedHashMap<>();

  /** Finds for each rule the first case in which it fires, and looks at it there. */
  @BeforeAll
  static void everyConditionOfEveryReasonIsToldInWords() {
    Set<String> bad = new TreeSet<>();
    for (CaseFacts facts : cases()) {
      Inference inference = infer(RULES, facts);
      MetConditions met = conditions(RULES, inference);
      for (Inference.Entry entry : inference.entries()) {
        for (Inference.Support support : entry.supports()) {
          if (FIRST.putIfAbsent(support.rule(), facts) == null) {
            check(support.rule(), met.of(support), bad);
          }
        }
      }
    }
    assertThat(bad).isEmpty();
  }

  private static List<CaseFacts> cases() {
    return CaseFiles.below(Path.of("rules")).read(RULES.vocabulary()).stream()
        .map(one -> one.facts())
        .toList();
  }

  private static Inference infer(KnowledgeBase knowledge, CaseFacts facts) {
    return new CaseInference(knowledge, TestKnowledge.TODAY, new MessageFinder(knowledge))
        .of(facts);
  }

  private static MetConditions conditions(KnowledgeBase knowledge, Inference inference) {
    return new MetConditions(
        knowledge,
        inference,
        new ProofBuilder(knowledge, inference),
        new Diagnostician(knowledge, TestKnowledge.TODAY).shapes());
  }

  private static void check(String rule, List<MetCondition> met, Set<String> bad) {
    assertThat(met).as(rule).hasSameSizeAs(ConditionShape.of(RULES, rule));
    for (MetCondition one : met) {
      assertThat(one.points()).as(one.text()).isNotEmpty();
      for (MetCondition.Point point : one.points()) {
        boolean absent = one.text().startsWith("not ");
        boolean exists = one.text().startsWith("exists ");
        if (Stream.of("$", " == ", "null", "what an earlier condition found")
                .anyMatch(point.words()::contains)
            || (point.shown().isEmpty() && !absent && !exists)) {
          bad.add(point.words() + " <- " + one.text());
        }
      }
    }
  }

  private static List<String> told(KnowledgeBase knowledge, String rule) {
    Inference inference = infer(knowledge, Objects.requireNonNull(FIRST.get(rule), rule));
    MetConditions met = conditions(knowledge, inference);
    return inference.entries().stream()
        .flatMap(entry -> entry.supports().stream())
        .filter(support -> support.rule().equals(rule))
        .flatMap(support -> met.of(support).stream())
        .map(one -> one.points().toString())
        .toList();
  }

  @Test
  void aConditionOfAClearanceThatIsLeftOutIsMissed() {
    List<String> clearing =
        RULES.rules().values().stream()
            .filter(rule -> rule.conclusions().stream().anyMatch(o -> o.verb().equals("clear")))
            .map(RuleInfo::id)
            .toList();
    assertThat(clearing).isNotEmpty();
    for (String rule : clearing) {
      List<String> whole = told(RULES, rule);
      assertThat(whole).as(rule).isNotEmpty();
      List<RuleChange> dropped =
          RuleChanges.of(RULES, rule).stream()
              .filter(change -> change.kind() == RuleChange.Kind.DROPPED)
              .toList();
      assertThat(dropped).as(rule).hasSizeGreaterThan(1);
      for (RuleChange change : dropped) {
        assertThat(told(change.applied(RULES), rule))
            .as("%s without %s", rule, change.condition())
            .isNotEqualTo(whole);
      }
    }
  }
}
