package exodx.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CitationTest {
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "handbook", "The handbook, https://example.com/handbook [community]",
          "page", "https://example.com/page [Microsoft]");

  @Test
  void aKeyBecomesItsDocumentWithThePlace() {
    assertThat(cited("handbook"))
        .isEqualTo("The handbook, https://example.com/handbook [community]");
    assertThat(cited("handbook, page 9; page, step 2"))
        .isEqualTo(
            "The handbook, page 9, https://example.com/handbook [community]; "
                + "https://example.com/page, step 2 [Microsoft]");
  }

  @Test
  void aTextStaysAsItIs() {
    assertThat(cited("page; the conclusion [unverified]"))
        .isEqualTo("https://example.com/page [Microsoft]; the conclusion [unverified]");
    assertThat(cited("Somebody's note, of 2019 [community]"))
        .isEqualTo("Somebody's note, of 2019 [community]");
    assertThat(cited("2026-01-31")).isEqualTo("2026-01-31");
    assertThat(cited("missing, page 2")).isEqualTo("missing, page 2");
    assertThat(cited("")).isEmpty();
  }

  private static String cited(String source) {
    return Citation.cited(source, DOCUMENTS);
  }
}
