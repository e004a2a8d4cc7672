package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.advice.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every claim names its source, and each source what it is worth. */
class ClaimsTest {
  private static final Pattern MARKED =
      Pattern.compile(".{3,} \\[(Microsoft|community|unverified)]");

  private static List<String> unmarked(String claim, String source) {
    List<String> unmarked = new ArrayList<>();
    for (String part : source.split("; ", -1)) {
      if (!MARKED.matcher(part).matches()) {
        unmarked.add(claim + ": " + part);
      }
    }
    return unmarked;
  }

  @Test
  void everyRuleMarksItsSources() {
    // A warning has no source of its own: it is the one of the rules that give it.
    assertThat(
            TestKnowledge.BASE.rules().values().stream()
                .flatMap(rule -> unmarked(rule.id(), rule.source()).stream()))
        .isEmpty();
  }

  @Test
  void everyDiagnosisStepAndCheckMarksItsSources() {
    Catalogue words = TestKnowledge.BASE.catalogue();
    List<String> unmarked = new ArrayList<>();
    words
        .diagnoses()
        .forEach((code, text) -> unmarked.addAll(unmarked(code, words.cited(text.source()))));
    words
        .checks()
        .forEach((code, text) -> unmarked.addAll(unmarked(code, words.cited(text.source()))));
    words
        .steps()
        .forEach((code, text) -> unmarked.addAll(unmarked(code, words.cited(text.source()))));
    assertThat(unmarked).isEmpty();
  }

  @Test
  void aChangeThatMicrosoftDoesNotDescribeIsLabelled() {
    Catalogue words = TestKnowledge.BASE.catalogue();
    assertThat(
            words.steps().entrySet().stream()
                .filter(step -> step.getValue().risk() != exodx.advice.Risk.READ_ONLY)
                .filter(step -> !words.cited(step.getValue().source()).contains("[Microsoft]"))
                .filter(step -> step.getValue().unsupported() == null)
                .filter(step -> step.getValue().disputed() == null)
                .map(java.util.Map.Entry::getKey))
        .isEmpty();
  }
}
