package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilentRulesTest {
  @Test
  void rulesThatOnlyWarnAreSilentUnlessOneLooksAtWarnings() {
    List<RuleInfo> rules = List.copyOf(TestKnowledge.BASE.rules().values());
    List<String> silent = RuleInfo.silent(rules);
    assertThat(silent).isNotEmpty();
    assertThat(rules)
        .filteredOn(rule -> silent.contains(rule.id()))
        .allMatch(rule -> rule.text().contains("warning("));
    RuleInfo curious = rules.get(0);
    RuleInfo looking =
        new RuleInfo(
            "curious",
            curious.title(),
            curious.rationale(),
            curious.source(),
            curious.file(),
            curious.line(),
            List.of(),
            false,
            false,
            "rule \"curious\" when Warning( code == \"x\" ) then end",
            List.of());
    assertThat(RuleInfo.silent(List.of(rules.get(0), looking))).isEmpty();
  }
}
