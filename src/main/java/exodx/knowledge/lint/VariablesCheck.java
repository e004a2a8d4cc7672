package exodx.knowledge.lint;

import exodx.problem.DidYouMean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Variables that nobody named, and names that nobody uses. */
final class VariablesCheck extends RuleCheck {
  /** Words that PowerShell writes as variables. */
  private static final Set<String> POWERSHELL =
      Set.of("$true", "$false", "$null", "$True", "$False", "$Null");

  VariablesCheck(LintContext material, RuleModel rule, Findings findings) {
    super(material, rule, findings);
  }

  @Override
  void look() {
    unknown(RuleScopes.of(rule, material.types()), new HashSet<>());
    unused();
  }

  private void unknown(RuleScopes scopes, Set<String> told) {
    for (int i = 0; i < rule.patterns().size(); i++) {
      PatternModel pattern = rule.patterns().get(i);
      Scope scope = scopes.ofPatterns().get(i);
      pattern.conditions().forEach(c -> unknown(c.tokens(), scope, told));
      if (pattern.from() != null) {
        unknown(List.of(pattern.from()), scope, told);
      }
    }
    unknown(rule.then(), scopes.ofThen(), told);
  }

  /** A variable is told of once: where it stands again follows from that. */
  private void unknown(List<Token> tokens, Scope scope, Set<String> told) {
    for (Token token : tokens) {
      if (token.isVariable() && !scope.knows(token.text()) && told.add(token.text())) {
        error(
            "unknown-variable",
            token,
            "nothing is called " + token.text() + " here",
            hint(token, scope));
      }
    }
  }

  private String hint(Token token, Scope scope) {
    if (POWERSHELL.contains(token.text())) {
      return "write " + token.text().substring(1).toLowerCase(Locale.ROOT);
    }
    boolean hidden =
        rule.patterns().stream()
            .filter(pattern -> pattern.ast().inside())
            .anyMatch(pattern -> names(pattern).containsKey(token.text()));
    if (hidden) {
      return "what is named inside of not or exists is not seen outside of it";
    }
    return DidYouMean.nearest(token.text(), scope.variables())
        .map(near -> "you meant " + near + "?")
        .orElse("name it in a condition, " + token.text() + " : field");
  }

  private void unused() {
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
                  warning(
                      "unused-binding",
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
