package exodx.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** No value gets out of its literal. */
class HostileValuesProperties {

  private static final String BEFORE = "Set-Mailbox -Identity ";
  private static final String BETWEEN = " -Note 'it''s fixed' -Alias ";
  private static final String AFTER = " -Confirm:$false | Where-Object { $_.X -match 1 }";

  /** Control, format, surrogate, private-use and unassigned characters, separators, brackets. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>]");

  private static final CommandTemplate ONE =
      CommandTemplate.parse(BEFORE + "{user}" + BETWEEN + "{alias}" + AFTER);
  private static final CommandTemplate MANY =
      CommandTemplate.parse(BEFORE + "{users:list}" + AFTER);

  @Provide
  Arbitrary<String> hostile() {
    return Hostile.values();
  }

  @Property(tries = 10_000)
  void isRefusedOrStaysOneLiteral(@ForAll("hostile") String user, @ForAll("hostile") String alias) {
    Rendered rendered = ONE.render(Map.of("user", user, "alias", alias));
    Statistics.collect(rendered instanceof Rendered.Ready);
    Statistics.coverage(
        coverage -> coverage.check(true).percentage(share -> share > 25 && share < 90));
    if (rendered instanceof Rendered.Ready ready) {
      String text = ready.text();
      assertThat(text).startsWith(BEFORE).endsWith(AFTER).doesNotContainPattern(UNFIT);
      LiteralReader first = LiteralReader.at(text, BEFORE.length());
      assertThat(first.value()).isEqualTo(user);
      assertThat(text.substring(first.end())).startsWith(BETWEEN);
      LiteralReader second = LiteralReader.at(text, first.end() + BETWEEN.length());
      assertThat(second.value()).isEqualTo(alias);
      assertThat(text.substring(second.end())).isEqualTo(AFTER);
    } else {
      assertThat(refused(user) || refused(alias)).isTrue();
    }
  }

  @Property(tries = 10_000)
  void listsStayListsOfLiterals(@ForAll("hostile") String one, @ForAll("hostile") String two) {
    if (MANY.render(Map.of("users", List.of(one, two))) instanceof Rendered.Ready ready) {
      String text = ready.text();
      LiteralReader first = LiteralReader.at(text, BEFORE.length());
      assertThat(first.value()).isEqualTo(one);
      assertThat(text.charAt(first.end())).isEqualTo(',');
      LiteralReader second = LiteralReader.at(text, first.end() + 1);
      assertThat(second.value()).isEqualTo(two);
      assertThat(text.substring(second.end())).isEqualTo(AFTER);
    } else {
      assertThat(refused(one) || refused(two)).isTrue();
    }
  }

  @Property(tries = 10_000)
  void quotingIsUndoneByTheRuleOfTheLanguage(@ForAll("hostile") String value) {
    String literal = PowerShellLiteral.quote(value);
    assertThat(PowerShellLiteral.unquote(literal)).isEqualTo(Optional.of(value));
    LiteralReader read = LiteralReader.at(literal, 0);
    assertThat(read.value()).isEqualTo(value);
    assertThat(read.end()).isEqualTo(literal.length());
  }

  @Property(tries = 10_000)
  void refusalsNeverRepeatTheValue(@ForAll("hostile") String value) {
    Assume.that(value.length() > 3);
    if (ONE.render(Map.of("user", value, "alias", "a")) instanceof Rendered.Refused refused) {
      assertThat(refused.refusals()).hasSize(1);
      assertThat(refused.refusals().get(0).reason()).doesNotContain(value);
      assertThat(Characters.firstUnfit(refused.refusals().get(0).reason())).isEmpty();
    }
  }

  private static boolean refused(String value) {
    return ValueCheck.whyNot(value).isPresent();
  }
}
