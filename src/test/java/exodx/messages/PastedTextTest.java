package exodx.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastedTextTest {
  @Test
  void countsLinesAndColumnsFromOne() {
    PastedText text = new PastedText("ab\r\ncd\ref\n");
    assertThat(text.line(0)).isEqualTo(1);
    assertThat(text.line(3)).isEqualTo(1);
    assertThat(text.line(4)).isEqualTo(2);
    assertThat(text.line(7)).isEqualTo(3);
    assertThat(text.line(10)).isEqualTo(4);
  }

  @Test
  void movesOffsetsIntoTheText() {
    PastedText text = new PastedText("ab");
    assertThat(text.line(-5)).isEqualTo(1);
    assertThat(text.line(99)).isEqualTo(1);
    assertThat(new PastedText("").line(1)).isEqualTo(1);
  }

  @Test
  void foldsWhatLooksOrMeansTheSame() {
    assertThat(folded("ａ\u00a0\u2014b &amp;lt;\\u0041\\\\\\\"\u200b&#65;")).isEqualTo("a -b <A\"A");
    assertThat(folded("a<br/>b<GUID>\u001b[31mc")).isEqualTo("a b<GUID>c");
    assertThat(folded("> a\n>> b\n | c")).isEqualTo("a b c");
    assertThat(folded("â€œaâ€™Â\u00a0b")).isEqualTo("“a’ b");
  }

  private static String folded(String text) {
    FoldedText folded = new PastedText(text).folded();
    return folded.folded(new Slice(0, folded.length())).stripTrailing();
  }
}
