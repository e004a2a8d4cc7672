package exodx.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AsciiCommandTest {
  private static final CommandTemplate TEMPLATE = CommandTemplate.parse("Get-X -A {a} -B {b}");

  @Test
  void leavesPlainCommandsAlone() {
    assertThat(AsciiCommand.of("Get-X 'it''s' # 'x")).contains("Get-X 'it''s' # 'x");
  }

  @Test
  void writesOtherLettersByTheirNumber() {
    assertThat(AsciiCommand.of("Get-X 'M\u00fcl\u2019\u2019l' -Y"))
        .contains("Get-X ('' + 'M' + [char]0x00FC + 'l' + [char]0x2019 + 'l') -Y");
  }

  @Test
  void refusesLettersOutsideOfLiterals() {
    assertThat(AsciiCommand.of("Get-\u00fc 'x'")).isEmpty();
    assertThat(AsciiCommand.of("Get-X \"\u00fc\"")).isEmpty();
  }

  @Property(tries = 2_000)
  void isAsciiForEveryValue(@ForAll String a, @ForAll String b) {
    if (TEMPLATE.render(Map.of("a", a, "b", b)) instanceof Rendered.Ready ready) {
      assertThat(AsciiCommand.of(ready.text()))
          .hasValueSatisfying(text -> assertThat(text.chars()).allMatch(c -> c <= '~'));
    }
  }
}
