package exodx.explain;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.InputReader;
import exodx.outcome.Firing;
import exodx.outcome.Outcome;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fired, told for the samples that a user finds. */
class TraceTest {
  private final Diagnostician diagnostician =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("facts-samples"))) {
      List<Path> sorted = files.sorted().toList();
      return IntStream.range(0, sorted.size()).filter(i -> i % 6 == 0).mapToObj(sorted::get);
    }
  }

  private static CaseFacts read(Path sample) throws IOException {
    try (InputStream in = Files.newInputStream(sample)) {
      return CaseReader.read(
          TestKnowledge.BASE.vocabulary(), InputReader.read(sample.toString(), in));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void holdsEveryReasonOnceAndWhatWasWithdrawn(Path sample) throws IOException {
    Outcome outcome = diagnostician.trace(read(sample));
    List<Firing> trace = outcome.trace();
    assertThat(trace).isNotEmpty();
    assertThat(trace.stream().map(Firing::proof).filter(Objects::nonNull))
        .containsExactlyInAnyOrderElementsOf(
            outcome.proof().stream().map(Outcome.ProofNode::id).toList());
    for (int i = 0; i < trace.size(); i++) {
      Firing firing = trace.get(i);
      assertThat(firing.number()).isEqualTo(i + 1);
      outcome.proof().stream()
          .filter(node -> node.id().equals(firing.proof()))
          .forEach(
              node -> {
                assertThat(firing.rule()).isEqualTo(node.rule());
                assertThat(firing.premises()).isEqualTo(node.premises());
                assertThat(firing.conclusion()).isEqualTo(node.conclusion());
              });
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isTheSameEveryTimeAndHidesTheEngine(Path sample) throws IOException {
    Outcome first = diagnostician.trace(read(sample));
    Diagnostician another = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    assertThat(another.trace(read(sample))).isEqualTo(first);
    assertThat(first.trace().toString())
        .doesNotContain("GENERATED", "InitialFact", "$", "Lambda", "@");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isLeftOutUnlessAskedFor(Path sample) throws IOException {
    Outcome plain = diagnostician.conclude(read(sample));
    assertThat(plain.trace()).isEmpty();
    assertThat(plain.proof()).isEqualTo(diagnostician.trace(read(sample)).proof());
  }
}
