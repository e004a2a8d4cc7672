package exodx.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.advice.Risk;
import exodx.diagnosis.Diagnostician;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why, asked of the real rules. */
class ProofGraphTest {
  private static Outcome outcome(Path file) throws IOException {
    return new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY)
        .conclude(
            CaseReader.read(
                TestKnowledge.BASE.vocabulary(),
                new SourceText(file.getFileName().toString(), Files.readString(file))));
  }

  private static Outcome sample(String name) throws IOException {
    return outcome(Path.of("facts-samples", name));
  }

  @Test
  void aDestructiveStepRestsOnWhatClearedIt() throws IOException {
    List<String> seen = new ArrayList<>();
    List<Path> samples;
    try (Stream<Path> files = Files.list(Path.of("facts-samples"))) {
      samples = files.sorted().toList();
    }
    for (Path file : samples) {
      Outcome outcome = outcome(file);
      for (Outcome.PlannedStep step : outcome.steps()) {
        if (step.risk() == Risk.DESTRUCTIVE) {
          seen.add(step.code());
          ProofGraph graph = ProofGraph.of(outcome, step.code()).orElseThrow();
          assertThat(graph.roots())
              .as(file + " " + step.code())
              .anyMatch(
                  root -> graph.node(root).orElseThrow().conclusion().kind().equals("clearance"));
        }
      }
    }
    assertThat(seen).contains("purge-soft-deleted-mailbox", "release-hold");
  }

  @Test
  void namesWhoApproved() throws IOException {
    Outcome outcome = sample("guid-in-use-soft-deleted-mailbox-purge.yaml");
    assertThat(ProofGraph.of(outcome, "purge-soft-deleted-mailbox").orElseThrow().nodes())
        .flatExtracting(Outcome.ProofNode::premises)
        .anyMatch(
            premise ->
                premise.fact().equals("approvals[0].approvedBy")
                    && premise.value().equals("Kim Akers (legal)")
                    && premise.line() == 52);
  }

  @Test
  void aMessageIsTheLeafWithWhatItTells() throws IOException {
    Outcome outcome = sample("hold-mail-user.yaml");
    assertThat(ProofGraph.of(outcome, "guid-in-use").orElseThrow().nodes())
        .flatExtracting(Outcome.ProofNode::premises)
        .extracting(Outcome.Premise::value)
        .anyMatch(
            value ->
                value.startsWith("message recognised by guid-in-use")
                    && value.contains("08073974-1902-4542-88ea-37ba310f0c5c"));
  }

  @Test
  void aReasonIsFoundByItsNumber() throws IOException {
    Outcome outcome = sample("demo-1-provisioned1.yaml");
    ProofGraph graph = ProofGraph.of(outcome, "p21").orElseThrow();
    assertThat(graph.roots()).containsExactly("p21");
    assertThat(ProofGraph.of(outcome, "p99999")).isEmpty();
  }
}
