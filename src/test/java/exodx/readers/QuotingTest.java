package exodx.readers;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.problem.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail quotes is read as if it had been pasted itself. */
class QuotingTest {
  private static Map<String, String> plain(String text) {
    return CorpusTest.plain(
        CaseReader.read(
            TestKnowledge.BASE.vocabulary(), List.of(new SourceText("mail.txt", text))));
  }

  private static String quoted(String text, String mark) {
    return "On Monday somebody wrote:\n" + text.indent(0).replaceAll("(?m)^", mark).strip() + "\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", ">> ", "> > ", ">", "| "})
  void everythingPrintedIsReadInAMail(String mark) {
    for (Shapes.Shape shape : Shapes.ALL) {
      if (shape.text().lines().count() > 1) {
        String text = quoted(shape.text(), mark);
        assertThat(plain(text)).as(text).containsAllEntriesOf(shape.facts());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d: ", "%4d  ", "%6d\t", "[%d] ", "%3d | "})
  void everythingPrintedIsReadBehindTheNumbersOfAnEditor(String number) {
    for (Shapes.Shape shape : Shapes.ALL) {
      if (shape.text().lines().count() > 1) {
        StringBuilder text = new StringBuilder();
        int line = 7;
        for (String one : shape.text().lines().toList()) {
          text.append(number.formatted(line++)).append(one).append('\n');
        }
        assertThat(plain(text.toString())).as(text.toString()).containsAllEntriesOf(shape.facts());
      }
    }
  }

  @Test
  void rowsThatBeginWithNumbersKeepThem() {
    List<String> table = List.of("Id Text", "-- ----", "1  Name : x", "2  Other : y");
    assertThat(Quoting.without(table)).isEqualTo(table);
  }

  @Test
  void whatAConsoleMarksIsNoMail() {
    List<String> goesOn = List.of("PS C:\\> Get-Mailbox user1 |", ">> fl Name", ">>");
    assertThat(Quoting.without(goesOn)).isEqualTo(goesOn);
    List<String> piped = List.of("Get-Mailbox user1", "| Format-List Name", "| Out-File x.txt");
    assertThat(Quoting.without(piped)).isEqualTo(piped);
  }

  @Test
  void aDrawnTableIsNoMail() {
    List<String> table = List.of("| Name : x | Value |", "| ---- | ---- |", "| a | b |");
    assertThat(Quoting.without(table)).isEqualTo(table);
  }

  @Test
  void aLineAloneKeepsItsMark() {
    assertThat(Quoting.without(List.of("a", "> Name : x", "b"))).contains("> Name : x");
  }

  @Test
  void emptyLinesOfAQuotationAreEmpty() {
    assertThat(Quoting.without(List.of("> Name : x", ">", "> Other : y")))
        .containsExactly("Name : x", "", "Other : y");
  }
}
