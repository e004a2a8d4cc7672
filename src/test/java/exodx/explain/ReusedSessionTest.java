package exodx.explain;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.cases.CaseFiles;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.report.JsonLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * One session goes from case to case; the answers are those of a session for each. {@code
 * -Dexodx.reused=N} looks at N cases.
 */
class ReusedSessionTest {
  private static final int CASES = Integer.getInteger("exodx.reused", 150);

  @Test
  void whatEarlierCasesSaidIsForgotten() {
    long seed = System.nanoTime();
    List<CaseFacts> cases = new ArrayList<>();
    CaseFiles.below(Path.of("rules")).read(TestKnowledge.BASE.vocabulary()).stream()
        .forEach(one -> cases.add(one.facts()));
    Collections.shuffle(cases, new Random(seed));
    Diagnostician reused = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    for (CaseFacts one : cases.subList(0, Math.min(CASES, cases.size()))) {
      Diagnostician fresh = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
      assertThat(JsonLines.line(reused.conclude(one), true))
          .as(one.name() + ", seed " + seed)
          .isEqualTo(JsonLines.line(fresh.conclude(one), true));
    }
  }
}
