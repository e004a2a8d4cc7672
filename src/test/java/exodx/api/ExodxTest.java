package exodx.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The library, used as docs/library.md shows it. */
class ExodxTest {
  private static final Exodx EXODX = Exodx.load(Path.of("rules"));

  @Test
  void answersAText() throws IOException {
    String text = Files.readString(Path.of("facts-samples/demo-1-provisioned1.yaml"));
    List<Outcome> answers = EXODX.diagnose("demo-1", text);
    assertThat(answers).hasSize(1);
    assertThat(answers.get(0).status()).isEqualTo(Outcome.Status.DIAGNOSED);
    assertThat(answers.get(0).caseName()).isEqualTo("demo-1");
    assertThat(answers.get(0).steps())
        .extracting(Outcome.PlannedStep::code)
        .contains("set-archive-guid");
  }

  @Test
  void answersWhatIsAdded() {
    CaseFacts facts = EXODX.read("facts", "affectedUser: {licensed: true}").get(0);
    CaseFacts more = EXODX.with(facts, "affectedUser.synced=false");
    assertThat(EXODX.diagnose(more).diagnoses())
        .extracting(Outcome.Cause::code)
        .contains("not-synced");
    assertThat(EXODX.diagnose(facts).diagnoses())
        .extracting(Outcome.Cause::code)
        .doesNotContain("not-synced");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> EXODX.diagnose("facts", "affectedUser: {synct: true}"))
        .isInstanceOfSatisfying(
            ProblemsException.class, e -> assertThat(e.problems().get(0).line()).isEqualTo(1));
  }
}
