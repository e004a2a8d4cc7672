package exodx.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.cases.RuleCase;
import exodx.knowledge.KnowledgeBase;
import exodx.mutation.RuleChange;
import exodx.mutation.RuleChanges;
import exodx.problem.SourceText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What another version of the rules does to cases, on the day that each takes place. */
class ReleaseDiffTest {
  private static final LocalDate TODAY = RuleCase.DAY.plusDays(90);

  /** The rules as they would be if they counted no days until a deleted holder is gone. */
  private static KnowledgeBase changed() {
    return RuleChanges.of(TestKnowledge.BASE, "holder-clock-30-days-unnamed").stream()
        .filter(change -> change.kind() == RuleChange.Kind.DROPPED)
        .filter(change -> change.condition().contains("<= 30"))
        .findFirst()
        .orElseThrow()
        .applied(TestKnowledge.BASE);
  }

  private static boolean same(String file, String text) {
    ReleaseDiff diff = new ReleaseDiff(TestKnowledge.BASE, changed(), TODAY);
    return diff.compare(new SourceText(file, text)).get(0).same();
  }

  private static String holder(LocalDate deleted) {
    return "{provisioningErrors: {text: 'The value \"08073974-1902-4542-88ea-37ba310f0c5c\" of property"
        + " \"ArchiveGuid\" is used by another recipient object.'}, guidHolders: {state:"
        + " SoftDeleted, whenSoftDeleted: \"%s\"}}\n".formatted(deleted);
  }

  @Test
  void aFactFileIsOfToday() {
    assertThat(same("case.yaml", holder(TODAY.minusDays(40)))).isFalse();
    assertThat(same("case.yaml", holder(TODAY.minusDays(20)))).isTrue();
  }

  @Test
  void aCaseFileIsOfTheDayOfCases() {
    String begun = "- name: a case\n  facts: ";
    String expected = "  expect: {status: NEEDS_FACTS, diagnoses: [], steps: []}\n";
    assertThat(same("a.cases.yaml", begun + holder(RuleCase.DAY.minusDays(20)) + expected))
        .isTrue();
    assertThat(same("a.cases.yaml", begun + holder(RuleCase.DAY.minusDays(40)) + expected))
        .isFalse();
  }
}
