package exodx.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " a",
        "a ",
        "\u00A0a",
        "a\u3000",
        "<user>",
        "a <b",
        "b> c",
        "a\0b",
        "a\tb",
        "a\nb",
        "a\rb",
        "a\u001Bb",
        "a\u007Fb",
        "a\u0085b",
        "a\u0090b",
        "a\u2028b",
        "a\u2029b",
        "a\u202Ab",
        "a\u202Bb",
        "a\u202Cb",
        "a\u202Db",
        "a\u202Eb",
        "a\u2066b",
        "a\u2067b",
        "a\u2068b",
        "a\u2069b",
        "a\u200Eb",
        "a\u200Fb",
        "a\u061Cb",
        "a\u200Bb",
        "a\u200Cb",
        "a\u200Db",
        "a\u2060b",
        "a\uFEFFb",
        "a\u00ADb",
        "a\uE000b",
        "a\uFFFFb",
        "a\u0378b",
        "a\uFFFDb",
        "a\u3164b",
        "a\uFE0Fb",
        "a\uDB40\uDC41b"
      })
  void refuses(String value) {
    assertThat(ValueCheck.whyNot(value)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(chars = {'\uD83D', '\uDE00'})
  void refusesHalfCharacters(char half) {
    assertThat(ValueCheck.whyNot("a" + half + "b"))
        .contains("the value contains half of a character (U+%04X)".formatted((int) half));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "-a",
        "--%",
        "user@domain.com",
        "O'Hara",
        "a b",
        "\u00E9\u4E2D",
        "\uD83D\uDE00",
        "$(x)",
        "a`b",
        "*"
      })
  void allows(String value) {
    assertThat(ValueCheck.whyNot(value)).isEmpty();
  }

  @Test
  void allowsUpToALength() {
    assertThat(ValueCheck.whyNot("a".repeat(1024))).isEmpty();
    assertThat(ValueCheck.whyNot("a".repeat(1025)))
        .contains("the value is longer than 1024 characters");
  }
}
