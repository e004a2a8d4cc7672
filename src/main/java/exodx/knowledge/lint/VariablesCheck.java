package exodx.knowledge.lint;

import exodx.problem.DidYouMean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Variables that nobody named, and names that nobody uses. */
final class VariablesCheck implements Check {
  @Override
  public void look(LintContext material, Findings findings) {
    for (RuleModel rule : material.rules()) {
      unknown(rule, RuleScopes.of(rule, material.types()), new HashSet<>(), findings);
      unused(rule, findings);
    }
  }

  private static void unknown(
      RuleModel rule, RuleScopes scopes, Set<String> told, Findings findings) {
    for (int i = 0; i < rule.patterns().size(); i++) {
      PatternModel pattern = rule.patterns().get(i);
      Scope scope = scopes.ofPatterns().get(i);
      pattern.conditions().forEach(c -> unknown(rule, c.tokens(), scope, told, findings));
      if (pattern.from() != null) {
        unknown(rule, List.of(pattern.from()), scope, told, findings);
      }
    }
    unknown(rule, rule.then(), scopes.ofThen(), told, findings);
  }

  /** A variable is told of once: where it stands again follows from that. */
  private static void unknown(
      RuleModel rule, List<Token> tokens, Scope scope, Set<String> told, Findings findings) {
    for (Token token : tokens) {
      if (token.isVariable() && !scope.knows(token.text()) && told.add(token.text())) {
        findings.error(
            "unknown-variable",
            rule.file(),
            token.offset(),
            "nothing is called " + token.text() + " here",
            hint(rule, token, scope));
      }
    }
  }

  private static String hint(RuleModel rule, Token token, Scope scope) {
    boolean hidden =
        rule.patterns().stream()
            .filter(PatternModel::inside)
            .anyMatch(pattern -> names(pattern).containsKey(token.text()));
    if (hidden) {
      return "what is named inside of not or exists is not seen outside of it";
    }
    return DidYouMean.nearest(token.text(), scope.variables())
        .map(near -> "you meant " + near + "?")
        .orElse("name it in a condition, " + token.text() + " : field");
  }

  private static void unused(RuleModel rule, Findings findings) {
    List<Token> used = new ArrayList<>(rule.then());
    for (PatternModel pattern : rule.patterns()) {
      pattern.conditions().forEach(condition -> used.addAll(condition.tokens()));
      if (pattern.from() != null) {
        used.add(pattern.from());
      }
    }
    for (PatternModel pattern : rule.patterns()) {
      names(pattern)
          .forEach(
              (name, offset) -> {
                if (used.stream().noneMatch(token -> token.is(name))) {
                  findings.warning(
                      "unused-binding",
                      rule.file(),
                      offset,
                      name + " is named and never used",
                      "leave the name out");
                }
              });
    }
  }

  private static Map<String, Integer> names(PatternModel pattern) {
    Map<String, Integer> names = new LinkedHashMap<>();
    if (pattern.variable() != null) {
      names.put(pattern.variable(), pattern.offset());
    }
    for (Condition condition : pattern.conditions()) {
      Token binding = condition.binding();
      if (binding != null) {
        names.put(binding.text(), binding.offset());
      }
    }
    return names;
  }
}
