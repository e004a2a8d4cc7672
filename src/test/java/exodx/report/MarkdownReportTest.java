package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "*bold* _it_ `code`~\\*bold\\* \\_it\\_ \\`code\\`",
        "<img src=x> &lt;~\\<img src=x\\> \\&lt;",
        "[a](http://b)~\\[a\\](http://b)",
        "a | b~a \\| b",
        "https://example.com/a_b~<https://example.com/a_b>",
        "45e2-6a~45e2-6a"
      })
  void textsStayTexts(String text, String escaped) {
    assertThat(MarkdownPage.escaped(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource({
    "- item, \\- item",
    "1. one, 1\\. one",
    "=== x, \\=== x",
    "12) x, 12\\) x",
    "45e2-6a, 45e2-6a"
  })
  void paragraphsStayParagraphs(String text, String printed) {
    assertThat(Printed.by(out -> new MarkdownPage(out, true).paragraph(text)))
        .isEqualTo("\n" + printed + "\n");
  }

  @Test
  void fencesAreLongerThanAnyInTheCommand() {
    assertThat(Printed.by(out -> new MarkdownPage(out, true).command(0, null, "a ````\n```")))
        .isEqualTo("\n`````powershell\na ````\n```\n`````\n");
    assertThat(Printed.by(out -> new MarkdownPage(out, true).codeItem(0, "x", "a`b``")))
        .contains("``` a`b`` ```");
  }
}
