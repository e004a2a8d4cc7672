package exodx.knowledge.lint;

import exodx.knowledge.RuleInfo;
import exodx.problem.DidYouMean;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions that wait for a code which no rule concludes, or for a message of no rule. */
final class CodesCheck implements Check {
  /** The verbs that make what a field of a conclusion holds. */
  private static final Map<String, List<String>> VERBS =
      Map.of(
          "Diagnosis.code", List.of("diagnosis"),
          "Step.code", List.of("step"),
          "Warning.code", List.of("warning"),
          "Check.code", List.of("passed", "failed", "unknown"),
          "Clearance.step", List.of("clear"),
          "Withheld.step", List.of("withhold"));

  @Override
  public void look(LintContext material, Findings findings) {
    Map<String, Optional<Collection<String>>> known = new HashMap<>();
    for (RuleModel rule : material.rules()) {
      for (PatternModel pattern : rule.patterns()) {
        for (Condition condition : pattern.conditions()) {
          for (Condition.Part part : condition.parts()) {
            if (part.compares("==", "in") && part.left().size() == 1) {
              String field = pattern.type() + "." + part.left().get(0).text();
              part(
                  material,
                  rule,
                  field,
                  part,
                  known.computeIfAbsent(field, any -> Optional.ofNullable(known(material, any))),
                  findings);
            }
          }
        }
      }
    }
  }

  private static void part(
      LintContext material,
      RuleModel rule,
      String field,
      Condition.Part part,
      Optional<Collection<String>> all,
      Findings findings) {
    List<Token> values =
        part.right().stream().filter(token -> token.kind() == Token.Kind.TEXT).toList();
    if (field.equals("RecognisedMessage.by")) {
      for (Token value : values) {
        message(material, rule, value, findings);
      }
      return;
    }
    if (all.isEmpty()) {
      return;
    }
    Collection<String> known = all.get();
    for (Token value : values) {
      if (!known.contains(value.unquoted())) {
        String kind = field.substring(0, field.indexOf('.')).toLowerCase(java.util.Locale.ROOT);
        findings.error(
            "unknown-code",
            rule.file(),
            value.offset(),
            "no rule concludes the " + kind + " " + value.text(),
            DidYouMean.nearest(value.unquoted(), known)
                .map(near -> "you meant \"" + near + "\"?")
                .orElse("conclude it in a rule"));
      }
    }
  }

  private static @Nullable Collection<String> known(LintContext material, String field) {
    List<String> verbs = VERBS.get(field);
    if (field.equals("Withheld.reason")) {
      return material.infos().values().stream()
          .flatMap(info -> info.conclusions().stream())
          .map(RuleInfo.Concluded::reason)
          .toList();
    }
    if (verbs == null) {
      return null;
    }
    List<String> codes = material.concluded(verbs);
    // A code that a variable holds can be any step of the words.
    return codes.contains("")
        ? material.catalogue() == null ? null : material.catalogue().steps().keySet()
        : codes;
  }

  private static void message(
      LintContext material, RuleModel rule, Token value, Findings findings) {
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
          DidYouMean.nearest(value.unquoted(), withMessages)
              .map(near -> "you meant \"" + near + "\"?")
              .orElse("name the rule that carries the @message"));
    }
  }
}
