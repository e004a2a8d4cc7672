package exodx.knowledge.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which variables each part of a rule sees.
 *
 * @param ofPatterns one for each pattern, with the variables of the pattern itself
 * @param ofThen what the consequence sees
 */
record RuleScopes(List<Scope> ofPatterns, Scope ofThen) {

  static RuleScopes of(RuleModel rule, TypeTable types) {
    Scope outside = new Scope(types);
    @Nullable Scope inside = null;
    List<Scope> scopes = new ArrayList<>();
    for (PatternModel pattern : rule.patterns()) {
      Scope scope = outside;
      if (pattern.ast().inside()) {
        inside = inside == null ? outside.copy() : inside;
        scope = inside;
      } else {
        inside = null;
      }
      bind(pattern, scope, types);
      scopes.add(scope.copy());
    }
    return new RuleScopes(List.copyOf(scopes), outside);
  }

  private static void bind(PatternModel pattern, Scope scope, TypeTable types) {
    if (pattern.variable() != null) {
      scope.bind(pattern.variable(), pattern.type());
    }
    TypeInfo self = types.find(pattern.type());
    for (Condition condition : pattern.conditions()) {
      Token binding = condition.binding();
      if (binding != null) {
        List<Token> value =
            condition.parts().isEmpty() ? List.of() : condition.parts().get(0).left();
        scope.bind(binding.text(), scope.type(value, self).type());
      }
    }
  }
}
