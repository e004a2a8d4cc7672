package exodx.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleGraphTest {
  /** What fits on a screen: 48 arrows are drawn of the guards, 26 of the licences. */
  private static final int MOST = 60;

  @Test
  void aFamilyCanBeReadAtOneLook() {
    for (String family : List.of("guards", "licensing")) {
      RuleGraph graph = RuleGraph.of(TestKnowledge.BASE, family);
      assertThat(graph.boxes()).hasSizeBetween(10, MOST / 2);
      assertThat(graph.arrows()).hasSizeBetween(10, MOST);
      Set<List<RuleGraph.Box>> pairs = new HashSet<>();
      for (RuleGraph.Arrow arrow : graph.arrows()) {
        assertThat(arrow.from()).isNotEqualTo(arrow.to());
        assertThat(pairs.add(List.of(arrow.from(), arrow.to()))).as("%s", arrow).isTrue();
      }
    }
  }

  @Test
  void oneFileOfALargeFamilyCanBeRead() {
    for (Families.Family family : Families.of(TestKnowledge.BASE)) {
      for (String file : family.files()) {
        RuleGraph graph = RuleGraph.of(TestKnowledge.BASE, file);
        assertThat(graph.boxes()).as(file).hasSizeBetween(1, 40);
        assertThat(graph.arrows()).as(file).hasSizeLessThan(70);
      }
    }
    assertThat(RuleGraph.of(TestKnowledge.BASE, "holds/release").boxes())
        .extracting(RuleGraph.Box::family)
        .contains("holds/release")
        .doesNotContain("holds");
    assertThat(RuleGraph.of(TestKnowledge.BASE, "holds/release").boxes())
        .extracting(RuleGraph.Box::name)
        .contains("holds/holds", "guards");
  }

  @Test
  void manyCodesOfOneKindShareABox() {
    assertThat(RuleGraph.of(TestKnowledge.BASE, "holds").boxes())
        .extracting(RuleGraph.Box::name)
        .anyMatch(name -> name.matches("Step, \\d+ codes"))
        .contains("Diagnosis hold-blocks-disable");
  }
}
