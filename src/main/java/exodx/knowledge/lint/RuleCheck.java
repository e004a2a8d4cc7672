package exodx.knowledge.lint;

import org.jspecify.annotations.Nullable;

/** One thing to look for in one rule. */
abstract class RuleCheck extends Check {
  final RuleModel rule;

  RuleCheck(LintContext material, RuleModel rule, Findings findings) {
    super(material, findings);
    this.rule = rule;
  }

  final void error(String code, int offset, String message, @Nullable String hint) {
    findings.error(code, rule.file(), offset, message, hint);
  }

  final void error(String code, Token at, String message, @Nullable String hint) {
    error(code, at.offset(), message, hint);
  }

  final void warning(String code, int offset, String message, @Nullable String hint) {
    findings.warning(code, rule.file(), offset, message, hint);
  }
}
