package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void showsWhatCannotBeSeen() {
    assertThat(Printable.line("a\u001b[31mb\u202ec\u200bd\u009be\u0000"))
        .isEqualTo("a\\u001b[31mb\\u202ec\\u200bd\\u009be\\u0000");
    assertThat(Printable.line("\ud800x\udb40\udc41\ue000\u3164"))
        .isEqualTo("\\ud800x\\udb40\\udc41\\ue000\\u3164");
  }

  @Test
  void keepsEveryLanguage() {
    String text = "Jürgen 山田 Ярослав فاطمة नमस्ते 😀 “quoted”…";
    assertThat(Printable.line(text)).isEqualTo(text);
  }

  @Test
  void staysOnOneLine() {
    assertThat(Printable.line("a\nb\r\nc\td\u2028e\u0085f\u2029g")).isEqualTo("a b  c d e f g");
    assertThat(Printable.lines("a\nb\rc")).isEqualTo("a\nb\\u000dc");
  }

  @Test
  void measuresLikeATerminal() {
    assertThat(Printable.width("山田")).isEqualTo(4);
    assertThat(Printable.width("e\u0301")).isEqualTo(1);
    assertThat(Printable.width("abc")).isEqualTo(3);
  }
}
