package exodx.knowledge.lint;

import org.jspecify.annotations.Nullable;

/**
 * Facts that are tied together by two fields that may both be unknown: the engine takes two unknown
 * values for equal.
 */
final class UnknownJoinCheck extends RuleCheck {
  private static final String CODE = "unknown-joined";

  UnknownJoinCheck(LintContext material, RuleModel rule, Findings findings) {
    super(material, rule, findings);
  }

  @Override
  void look() {
    for (PatternModel pattern : rule.patterns()) {
      for (Condition condition : pattern.conditions()) {
        condition.parts().forEach(part -> join(pattern, part));
      }
    }
  }

  private void join(PatternModel pattern, Condition.Part part) {
    String field = UnknownCheck.field(part);
    if (field == null
        || part.left().size() != 1
        || !part.compares("==")
        || part.right().size() != 1
        || !mayBeUnknown(pattern, field, part)) {
      return;
    }
    Token variable = part.right().get(0);
    for (PatternModel other : rule.patterns()) {
      String bound = bound(other, variable);
      if (bound != null && mayBeUnknown(other, bound, part)) {
        warning(
            CODE,
            part.left().get(0).offset(),
            field + " and " + variable.text() + " are also equal while both are not known",
            "put " + bound + " != null in front, where " + variable.text() + " is bound");
      }
    }
  }

  private boolean mayBeUnknown(PatternModel pattern, String field, Condition.Part join) {
    TypeInfo type = material.types().find(pattern.type());
    return type != null
        && type.observed()
        && pattern.conditions().stream()
            .flatMap(condition -> condition.parts().stream())
            .filter(part -> !part.equals(join) && field.equals(UnknownCheck.field(part)))
            .noneMatch(UnknownCheck::saysThatItIsKnown);
  }

  private static @Nullable String bound(PatternModel pattern, Token variable) {
    return pattern.conditions().stream()
        .filter(condition -> condition.tokens().size() == 1 && binds(condition, variable))
        .map(condition -> condition.tokens().get(0).text())
        .findFirst()
        .orElse(null);
  }

  private static boolean binds(Condition condition, Token variable) {
    Token binding = condition.binding();
    return binding != null && variable.text().equals(binding.text());
  }
}
