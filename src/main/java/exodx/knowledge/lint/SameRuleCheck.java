package exodx.knowledge.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Two rules that say the same, or the opposite of each other, under the same conditions. */
final class SameRuleCheck extends Check {
  private static final Map<String, String> OPPOSITES =
      Map.of("passed", "failed", "failed", "passed", "clear", "withhold", "withhold", "clear");

  SameRuleCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    Map<String, RuleModel> seen = new HashMap<>();
    for (RuleModel rule : material.rules()) {
      String conditions = conditions(rule);
      material
          .info(rule.name())
          .filter(info -> info.conclusions().size() == 1)
          .map(info -> info.conclusions().get(0))
          .ifPresent(
              one -> {
                String conclusion = one.verb() + " " + one.code() + " " + one.reason();
                String then = one.verb().equals("fact") ? Tokens.text(rule.then()) : conclusion;
                RuleModel same = seen.putIfAbsent(conditions + then, rule);
                if (same != null) {
                  tell(rule, same, "says the same as", "remove one of them");
                }
                String opposite = OPPOSITES.get(one.verb());
                seen.putIfAbsent(conditions + one.verb() + "!" + one.code(), rule);
                RuleModel against = seen.get(conditions + opposite + "!" + one.code());
                if (opposite != null && against != null) {
                  tell(rule, against, "says the opposite of", "tell their conditions apart");
                }
              });
    }
  }

  private void tell(RuleModel rule, RuleModel other, String says, String hint) {
    findings.error(
        "same-conditions",
        rule.file(),
        rule.offset(),
        "the rule \""
            + rule.name()
            + "\" has the conditions of \""
            + other.name()
            + "\" and "
            + says
            + " it",
        hint);
  }

  /** The message rule of a pattern is part of its conditions, so equal texts are equal rules. */
  private static String conditions(RuleModel rule) {
    return rule.patterns().stream()
            .map(
                pattern ->
                    (pattern.ast().negated() ? "not " : pattern.ast().inside() ? "exists " : "")
                        + (pattern.ast().optional() ? "or " : "")
                        + pattern.type()
                        + pattern.conditions().stream()
                            .map(condition -> Tokens.text(condition.tokens()))
                            .sorted()
                            .toList()
                        + (pattern.from() == null ? "" : pattern.from().text()))
            .sorted()
            .collect(Collectors.joining("\n"))
        + "\n";
  }
}
