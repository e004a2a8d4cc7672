package exodx.knowledge.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that take "not known" for "no": {@code !=} on a field that may be unknown, and {@code
 * not} over something that is observed. And facts that are tied together by two fields that may
 * both be unknown: the engine takes two unknown values for equal.
 */
final class UnknownCheck extends RuleCheck {
  private static final String CODE = "unknown-taken-for-no";

  UnknownCheck(LintContext material, RuleModel rule, Findings findings) {
    super(material, rule, findings);
  }

  @Override
  void look() {
    for (PatternModel pattern : rule.patterns()) {
      pattern.conditions().stream()
          .flatMap(condition -> condition.parts().stream())
          .forEach(part -> join(pattern, part));
      TypeInfo type = material.types().find(pattern.type());
      if (type == null || !type.observed()) {
        continue;
      }
      if (pattern.ast().negated() && !firm(pattern)) {
        error(
            CODE,
            pattern.offset(),
            "\"not\" over " + pattern.type() + " also holds while it is not known",
            "say what is known, field == false or field == null, or use not over a conclusion");
      }
      pattern.conditions().forEach(c -> condition(pattern, c));
    }
  }

  /** A {@code not} that asks for null itself means the unknown. */
  private static boolean firm(PatternModel pattern) {
    return pattern.conditions().stream()
        .flatMap(condition -> condition.parts().stream())
        .anyMatch(part -> part.compares("==") && ofNull(part));
  }

  private void condition(PatternModel pattern, Condition condition) {
    for (Condition.Part part : condition.parts()) {
      String field = field(part);
      boolean negative =
          part.compares("!=", "not in", "not matches", "not contains", "not memberOf", "excludes");
      if (field != null
          && negative
          && !ofNull(part)
          && !knownElsewhere(pattern, field)
          && !saidAsWell(condition, field)) {
        error(
            CODE,
            part.left().get(0).offset(),
            "\"" + part.operator() + "\" also holds while " + field + " is not known",
            "write what it is, or put " + field + " != null in front");
      }
    }
  }

  /** PowerShell's word for it is told elsewhere. */
  private static boolean ofNull(Condition.Part part) {
    return Tokens.text(part.right()).matches("\\$?null");
  }

  private static @Nullable String field(Condition.Part part) {
    List<Token> left = part.left();
    if (left.isEmpty() || left.get(0).isVariable() || left.get(0).is("this")) {
      return null;
    }
    boolean call = left.size() > 1 && left.get(1).is("(");
    return left.get(0).kind() == Token.Kind.NAME && !call ? left.get(0).text() : null;
  }

  private static boolean knownElsewhere(PatternModel pattern, String field) {
    return pattern.conditions().stream()
        .flatMap(condition -> condition.parts().stream())
        .filter(part -> field.equals(field(part)))
        .anyMatch(UnknownCheck::saysThatItIsKnown);
  }

  private static boolean saysThatItIsKnown(Condition.Part part) {
    boolean ofNull = ofNull(part);
    if (part.compares("!=")) {
      return ofNull;
    }
    boolean whole = part.left().size() == 1 || part.left().get(1).is("!.");
    return part.compares("==", ">", "<", ">=", "<=", "in", "matches", "contains")
        && whole
        && !ofNull;
  }

  /** {@code field == null || field != value} says what holds while it is unknown. */
  private static boolean saidAsWell(Condition condition, String field) {
    return condition.alternatives()
        && condition.parts().stream()
            .anyMatch(part -> field.equals(field(part)) && part.compares("==") && ofNull(part));
  }

  private void join(PatternModel pattern, Condition.Part part) {
    String field = field(part);
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
            "unknown-joined",
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
            .filter(part -> !part.equals(join) && field.equals(field(part)))
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
