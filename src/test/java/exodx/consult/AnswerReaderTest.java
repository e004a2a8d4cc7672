package exodx.consult;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.facts.CaseFacts;
import exodx.facts.Guid;
import exodx.outcome.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
  private final AnswerReader reader = new AnswerReader(Lamp.BASE.vocabulary());
  private final CaseFacts facts = Lamp.nothing();

  private Answer read(String path, String typed) {
    Outcome.Missing missing = new Outcome.Missing(path, "", null, List.of());
    return reader.read(Question.of(Lamp.BASE.vocabulary(), missing), facts, typed);
  }

  private Object known(String path, String typed) {
    return ((Answer.Known) read(path, typed)).value();
  }

  @Test
  void readsEveryKindOfValue() {
    for (String yes : List.of("yes", "TRUE", "y", " $true ")) {
      assertThat(known("lamp.fuseBlown", yes)).isEqualTo(true);
    }
    for (String no : List.of("no", "False", "N", "$false")) {
      assertThat(known("lamp.fuseBlown", no)).isEqualTo(false);
    }
    assertThat(known("lamp.bulb", "dark")).isEqualTo("Dark");
    assertThat(known("lamp.lamps", "2")).isEqualTo(2);
    assertThat(known("lamp.boughtOn", "2026-05-31")).isEqualTo(LocalDate.of(2026, 5, 31));
    assertThat(known("lamp.serial", "none")).isEqualTo(Guid.of(""));
    assertThat(known("lamp.serial", "\"\"")).isEqualTo(Guid.of(""));
    assertThat(known("lamp.owner", "None")).isEqualTo("");
    assertThat(known("lamp.owner", "\"none\"")).isEqualTo("none");
    assertThat(known("lamp.owner", "\"back\"")).isEqualTo("back");
    assertThat(known("displays[1].text", "one\ntwo")).isEqualTo("one\ntwo");
  }

  @Test
  void takesWordsAsPeopleWriteThem() {
    assertThat(known("lamp.bulb", "DARK")).isEqualTo("Dark");
    Answer.Known begun = (Answer.Known) read("lamp.bulb", "glow");
    assertThat(begun.value()).isEqualTo("Glowing");
    assertThat(begun.notice()).contains("Glowing");
    assertThat(known("lamp.fuseBlown", "Nope")).isEqualTo(false);
    assertThat(read("lamp.bulb", "g")).isInstanceOf(Answer.Wrong.class);
  }

  private static String typed(String line) {
    return new Dialogue.Line(line).text();
  }

  @Test
  void repliesOfATerminalAreNoAnswer() {
    assertThat(typed("[?1;2cyes")).isEqualTo("yes");
    assertThat(typed("\u001b[?62;4cyes\u001b[0n")).isEqualTo("yes");
    assertThat(typed("a [b] {c}")).isEqualTo("a [b] {c}");
  }

  @Test
  void readsLists() {
    assertThat(known("lamp.switches", "none")).isEqualTo(List.of());
    assertThat(known("lamp.switches", "\"\"")).isEqualTo(List.of());
    assertThat(known("lamp.switches", "{}")).isEqualTo(List.of());
    assertThat(known("lamp.switches", "{wall, door}")).isEqualTo(List.of("wall", "door"));
    assertThat(known("lamp.switches", "wall,\"a, b\" , -c"))
        .isEqualTo(List.of("wall", "a, b", "-c"));
    assertThat(known("lamp.switches", "one \" quote")).isEqualTo(List.of("one \" quote"));
  }

  @Test
  void saysWhatIsOddAboutAnIdentifier() {
    Answer cut = read("lamp.serial", "08073974-1902-4542-88ea-37ba");
    assertThat(((Answer.Known) cut).notice()).contains("malformed");
    assertThat(read("lamp.serial", "some words")).isInstanceOf(Answer.Wrong.class);
  }

  @ParameterizedTest
  @CsvSource({
    "lamp.fuseBlown,perhaps",
    "lamp.fuseBlown,none",
    "lamp.lamps,-1",
    "lamp.lamps,two",
    "lamp.boughtOn,31.5.2026",
    "lamp.boughtOn,2026-02-30",
    "lamp.bulb,none",
    "lamp.owner,unknwon",
    "lamp.owner,'\"unknown\"'",
    "lamp.owner,'two\nlines'",
    "lamp.owner,' '"
  })
  void refuses(String path, String typed) {
    assertThat(read(path, typed)).isInstanceOf(Answer.Wrong.class);
  }
}
