package exodx.facts;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;

class InputReaderProperties {
  @Property(tries = 500)
  void readsOrRefusesWithOneProblem(@ForAll @Size(max = 300) byte[] bytes) {
    try {
      SourceText source = InputReader.read("x", new ByteArrayInputStream(bytes));
      assertThat(source.text()).isNotBlank();
      // Whatever can be read as text can also be read as a case, or is refused just as clearly.
      CaseReader.read(SmallVocabulary.VOCABULARY, source);
    } catch (ProblemsException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @Property(tries = 300)
  void neverChangesAText(@ForAll @NotBlank String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Assume.that(new String(bytes, StandardCharsets.UTF_8).equals(text));
    try {
      String read = InputReader.read("x", new ByteArrayInputStream(bytes)).text();
      assertThat(read).isEqualTo(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (ProblemsException e) {
      assertThat(e.problems().get(0).code()).isIn("binary", "empty", "encoding");
    }
  }
}
