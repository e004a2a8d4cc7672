package exodx.safety;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.explain.Diagnostician;
import exodx.explain.FirstDiagnostician;
import exodx.facts.CaseFacts;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.reasoning.MessageFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Rules that are left out of a start must not be missed in its answer, byte for byte. */
class ReachProperties {
  private final MessageFinder finder = new MessageFinder(TestKnowledge.BASE);
  private final Diagnostician all =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY, finder);

  @Property(tries = 60, seed = "20261124")
  void answersCasesOfPureChanceAlike(@ForAll @LongRange(min = 0) long seed) {
    check(new GeneratedCases(seed).any());
  }

  @Property(tries = 40, seed = "20261124")
  void answersCasesNearAPurgeAlike(@ForAll @LongRange(min = 0) long seed) {
    check(new GeneratedCases(seed).nearPurge());
  }

  @Example
  void answersEverySampleAlike() throws IOException {
    try (Stream<Path> samples = Files.list(Path.of("facts-samples"))) {
      for (Path sample : samples.sorted().toList()) {
        if (sample.toString().matches(".*\\.(json|yaml|txt)")) {
          SourceText text = new SourceText(sample.toString(), Files.readString(sample));
          check(CaseReader.read(TestKnowledge.BASE.vocabulary(), text));
        }
      }
    }
  }

  @Example
  void leavesMostRulesOutOfAKnownCase() throws IOException {
    Path sample = Path.of("facts-samples/archive-mismatch-already-equal.json");
    CaseFacts facts =
        CaseReader.read(
            TestKnowledge.BASE.vocabulary(),
            new SourceText(sample.toString(), Files.readString(sample)));
    int reached = TestKnowledge.BASE.within(facts, finder.find(facts)).models().size();
    assertThat(reached).isBetween(20, TestKnowledge.BASE.models().size() / 4);
  }

  private void check(CaseFacts facts) {
    FirstDiagnostician first =
        new FirstDiagnostician(TestKnowledge.BASE, TestKnowledge.TODAY, () -> all);
    assertThat(first.diagnose(facts)).isEqualTo(all.diagnose(facts));
  }
}
