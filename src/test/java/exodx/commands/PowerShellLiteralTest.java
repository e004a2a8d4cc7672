package exodx.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerShellLiteralTest {

  @Test
  void doublesAllFiveSingleQuotes() {
    assertThat(PowerShellLiteral.quote("a'b\u2018c\u2019d\u201Ae\u201Bf"))
        .isEqualTo("'a''b\u2018\u2018c\u2019\u2019d\u201A\u201Ae\u201B\u201Bf'");
  }

  @Test
  void leavesAllElseAlone() {
    assertThat(PowerShellLiteral.quote("`$(x) \"{}\" \u201Cy\u201D;|&-"))
        .isEqualTo("'`$(x) \"{}\" \u201Cy\u201D;|&-'");
  }

  @Test
  void keepsTheSecondOfTwoQuotes() {
    assertThat(PowerShellLiteral.unquote("'a\u2018\u2019b'")).contains("a\u2019b");
    assertThat(PowerShellLiteral.unquote("\u2018a\u2019")).contains("a");
    assertThat(PowerShellLiteral.unquote("''")).contains("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "'", "'a", "a'", "'a'b", "'a' 'b'", "'''", "\"a\"", "'a'\u2019"})
  void readsNothingButOneWholeLiteral(String text) {
    assertThat(PowerShellLiteral.unquote(text)).isEmpty();
  }
}
