package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.problem.Problem;
import exodx.problem.SourceText;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {
  private static String print(Problem problem) {
    return Printed.by(out -> new ProblemPrinter(out).print(problem));
  }

  private static Problem at(String text, int column) {
    SourceText source = new SourceText("facts.json", text);
    return Problem.at("code", source, 1, column, "this is wrong", "it is right");
  }

  private static String shown(String text, int column) {
    String[] lines = print(at(text, column)).split("\n", -1);
    int caret = lines[2].indexOf('^');
    assertThat(lines[2]).isEqualTo(" ".repeat(caret) + "^");
    return lines[1].substring(0, Math.min(caret, lines[1].length()))
        + "<here>"
        + lines[1].substring(Math.min(caret, lines[1].length()));
  }

  @Test
  void printsPlaceMessageLineCaretAndHint() {
    assertThat(print(at("  \"usr\": 1", 3)))
        .isEqualTo(
            """
            facts.json:1:3: error: this is wrong
                "usr": 1
                ^
              Maybe it is right
            """);
  }

  @Test
  void printsOnlyWhatThereIs() {
    assertThat(print(Problem.error("c", "facts.json", "this is empty", null)))
        .isEqualTo("facts.json: error: this is empty\n");
    assertThat(print(Problem.error("c", null, "it broke", null).asWarning()))
        .isEqualTo("exodx: warning: it broke\n");
  }

  @Test
  void findsTheColumnBehindTabsAndEscapes() {
    assertThat(shown("\t\tab", 3)).endsWith("<here>ab");
    assertThat(shown("\u202e\u001bab", 3)).endsWith("\\u202e\\u001b<here>ab");
  }

  @Test
  void showsOnlyAWindowOfALongLine() {
    String line = "x".repeat(500) + "WRONG" + "y".repeat(500);
    String shown = shown(line, 501);
    assertThat(shown).contains("x<here>WRONGy").startsWith("  ...").endsWith("y...");
    assertThat(shown.length()).isLessThan(120);
    assertThat(shown(line, 1)).startsWith("  <here>xxx");
  }

  @Test
  void toleratesColumnsOutsideOfTheLine() {
    assertThat(shown("abc", 99)).isEqualTo("  abc<here>");
  }

  @Test
  void cannotBeDrivenByAHostileFile() {
    Problem hostile =
        Problem.error("c", "a\u001b]0;x\u0007\nb.json: error: no", "m\r\u001b[2J", "h\u202e\n");
    assertThat(print(hostile)).matches("[ -~\n]*").hasLineCount(2);
  }
}
