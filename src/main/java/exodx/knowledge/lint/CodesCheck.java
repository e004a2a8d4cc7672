package exodx.knowledge.lint;

import exodx.advice.Catalogue;
import exodx.knowledge.RuleInfo;
import exodx.problem.DidYouMean;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Conditions that wait for a code which no rule concludes, or for a message of no rule. */
final class CodesCheck extends Check {
  CodesCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    DerivedCodes codes = new DerivedCodes(material);
    Set<String> misspelt = misspelt();
    Catalogue catalogue = material.catalogue();
    for (RuleModel rule : material.rules()) {
      if (catalogue != null) {
        steps(rule, catalogue.steps().keySet());
      }
      for (PatternModel pattern : rule.patterns()) {
        for (Condition condition : pattern.conditions()) {
          for (Condition.Part part : condition.parts()) {
            if (part.compares("==", "in") && part.left().size() == 1) {
              String field = pattern.type() + "." + part.left().get(0).text();
              part(rule, field, part, codes.of(field), misspelt);
            }
          }
        }
      }
    }
  }

  /**
   * Whoever looks for a step in a derived fact finds it by its code. Other texts can stand there
   * too, for what repairs by itself, so only what is nearly the code of a step is told.
   */
  private void steps(RuleModel rule, Set<String> steps) {
    for (Made made : Made.of(rule.then(), material.types())) {
      Token value = made.value("step").orElse(null);
      String near =
          value == null || value.kind() != Token.Kind.TEXT || steps.contains(value.unquoted())
              ? null
              : DidYouMean.hintIfNear(value.unquoted(), steps);
      if (value != null && near != null) {
        findings.error(
            "unknown-code", rule.file(), value.offset(), "no step is called " + value.text(), near);
      }
    }
  }

  private void part(
      RuleModel rule,
      String field,
      Condition.Part part,
      Optional<Set<String>> all,
      Set<String> misspelt) {
    List<Token> values =
        part.right().stream().filter(token -> token.kind() == Token.Kind.TEXT).toList();
    if (field.equals("RecognisedMessage.by")) {
      for (Token value : values) {
        message(rule, value);
      }
      return;
    }
    if (all.isEmpty()) {
      return;
    }
    Collection<String> known = all.get();
    for (Token value : values) {
      if (!known.contains(value.unquoted()) && !misspelt.contains(value.unquoted())) {
        findings.error(
            "unknown-code",
            rule.file(),
            value.offset(),
            "no rule concludes the " + kind(field) + " " + value.text(),
            DidYouMean.hint(value.unquoted(), known, "conclude it in a rule"));
      }
    }
  }

  /** Advice is called by its kind, a derived fact by its type and field. */
  private static String kind(String field) {
    int dot = field.indexOf('.');
    return DerivedCodes.isAdvice(field)
        ? field.substring(0, dot).toLowerCase(Locale.ROOT)
        : field.substring(0, dot) + " with the " + field.substring(dot + 1);
  }

  /** Codes that a rule was to conclude and does not, because it misspells them: told there. */
  private Set<String> misspelt() {
    Catalogue catalogue = material.catalogue();
    if (catalogue == null) {
      return Set.of();
    }
    Set<String> worded = new TreeSet<>(catalogue.diagnoses().keySet());
    worded.addAll(catalogue.steps().keySet());
    worded.addAll(catalogue.checks().keySet());
    worded.addAll(catalogue.warnings().keySet());
    return material.infos().values().stream()
        .flatMap(info -> info.conclusions().stream())
        .filter(one -> !one.verb().equals("fact"))
        .map(RuleInfo.Concluded::code)
        .filter(code -> !code.isEmpty() && !worded.contains(code))
        .flatMap(code -> DidYouMean.nearest(code, worded).stream())
        .collect(Collectors.toSet());
  }

  private void message(RuleModel rule, Token value) {
    Set<String> rules = material.infos().keySet();
    List<String> withMessages =
        material.infos().values().stream()
            .filter(info -> !info.messages().isEmpty())
            .map(RuleInfo::id)
            .toList();
    if (!withMessages.contains(value.unquoted())) {
      boolean silent = rules.contains(value.unquoted());
      findings.error(
          "unknown-rule",
          rule.file(),
          value.offset(),
          silent
              ? "the rule " + value.text() + " has no message template"
              : "no rule is called " + value.text(),
          DidYouMean.hint(
              value.unquoted(), withMessages, "name the rule that carries the @message"));
    }
  }
}
