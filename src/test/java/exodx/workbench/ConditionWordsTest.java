package exodx.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.knowledge.RuleInfo;
import exodx.mutation.RuleChange;
import exodx.mutation.RuleChanges;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of a clearance is all of it. */
class ConditionWordsTest {
  static List<String> clearances() {
    return TestKnowledge.BASE.rules().values().stream()
        .filter(rule -> rule.conclusions().stream().anyMatch(one -> one.verb().equals("clear")))
        .map(RuleInfo::id)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("clearances")
  void aConditionThatIsLeftOutIsMissed(String rule) {
    List<String> whole = new ConditionWords(TestKnowledge.BASE).texts(rule);
    assertThat(whole).isNotEmpty().doesNotContain("");
    List<RuleChange> dropped =
        RuleChanges.of(TestKnowledge.BASE, rule).stream()
            .filter(change -> change.kind() == RuleChange.Kind.DROPPED)
            .toList();
    assertThat(dropped).isNotEmpty();
    for (RuleChange change : dropped) {
      assertThat(new ConditionWords(change.applied(TestKnowledge.BASE)).texts(rule))
          .as(change.condition())
          .isNotEqualTo(whole);
    }
  }
}
