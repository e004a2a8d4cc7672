package exodx.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.TestKnowledge;
import exodx.facts.CaseFacts;
import exodx.facts.FactFileWriter;
import exodx.messages.PastedText;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pastes with every personal value listed: none of them is left. */
public class PastesTest {
  /**
   * A paste.
   *
   * @param personal what names somebody in it, as it is written
   */
  public record Paste(String name, String text, List<String> personal) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Returns all pastes. */
  public static List<Paste> all() throws IOException {
    try (InputStream in = PastesTest.class.getResourceAsStream("pastes.yaml")) {
      return new YAMLMapper()
          .readValue(Objects.requireNonNull(in), new TypeReference<List<Paste>>() {});
    }
  }

  static Stream<Paste> pastes() throws IOException {
    return all().stream();
  }

  @Test
  void thereAreEnough() throws IOException {
    assertThat(all()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(all())
        .allSatisfy(
            paste ->
                assertThat(paste.personal())
                    .allSatisfy(one -> assertThat(paste.text()).containsIgnoringCase(one)));
  }

  @ParameterizedTest
  @MethodSource("pastes")
  void nothingPersonalIsLeft(Paste paste) {
    SourceText source = new SourceText("case.txt", paste.text());
    CaseFacts masked = TestRedactor.get().read(List.of(source));
    String written = FactFileWriter.YAML.write(masked) + masked;
    assertThat(paste.personal()).allSatisfy(one -> assertThat(written).doesNotContain(one));
    String again =
        FactFileWriter.YAML.write(
            TestRedactor.get()
                .read(List.of(new SourceText("case.yaml", FactFileWriter.YAML.write(masked)))));
    assertThat(again)
        .isEqualTo(
            FactFileWriter.YAML.write(
                CaseReader.read(
                    TestKnowledge.BASE.vocabulary(),
                    new SourceText("case.yaml", FactFileWriter.YAML.write(masked)))));
  }

  /** What the knowledge knows in a text it still knows when the text is masked. */
  @ParameterizedTest
  @MethodSource("pastes")
  void theSameMessagesAreRecognised(Paste paste) {
    String masked = TestRedactor.get().text(paste.text());
    assertThat(messages(masked)).isEqualTo(messages(paste.text()));
  }

  private static List<String> messages(String text) {
    return TestKnowledge.BASE.messages().recognise(new PastedText(text)).stream()
        .map(one -> one.template() + one.line())
        .toList();
  }
}
