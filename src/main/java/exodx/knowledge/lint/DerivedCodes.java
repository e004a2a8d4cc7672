package exodx.knowledge.lint;

import exodx.knowledge.RuleInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a field of a conclusion can hold: codes that rules write down, and those that they
 * hand on from the conclusions of other rules.
 */
final class DerivedCodes {
  /** The verbs that make what a field of a conclusion holds. */
  private static final Map<String, List<String>> VERBS =
      Map.of(
          "Diagnosis.code", List.of("diagnosis"),
          "Step.code", List.of("step"),
          "Warning.code", List.of("warning"),
          "Check.code", List.of("passed", "failed", "unknown"),
          "Clearance.step", List.of("clear"),
          "Withheld.step", List.of("withhold"));

  /** The verbs whose code may be one that a variable holds. */
  private static final Set<String> STEPS = Set.of("clear", "withhold");

  private final LintContext material;
  private final Map<String, Optional<Set<String>>> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /** What rules conclude with {@code new Type(...)}, by type. */
  private final Map<String, List<By>> made = new HashMap<>();

  private record By(RuleModel rule, Made made) {}

  /** True for a field of advice, not of a fact that rules declare. */
  static boolean isAdvice(String field) {
    return VERBS.containsKey(field) || field.equals("Withheld.reason");
  }

  DerivedCodes(LintContext material) {
    this.material = material;
    for (RuleModel rule : material.rules()) {
      for (Made one : Made.of(rule.then(), material.types())) {
        made.computeIfAbsent(one.type().name(), type -> new ArrayList<>()).add(new By(rule, one));
      }
    }
  }

  /**
   * Returns every text that a field can hold; empty when that cannot be told from the rules.
   *
   * @param field the type, a dot and the field
   */
  Optional<Set<String>> of(String field) {
    Optional<Set<String>> found = known.get(field);
    if (found == null && open.add(field)) {
      found = Optional.ofNullable(find(field));
      known.put(field, found);
      open.remove(field);
    }
    // A field that takes its texts from itself adds none.
    return found == null ? Optional.of(Set.of()) : found;
  }

  /** True when a rule concludes a declared fact. */
  boolean isMade(String type) {
    return made.containsKey(type);
  }

  private @Nullable Set<String> find(String field) {
    if (field.equals("Withheld.reason")) {
      return new TreeSet<>(
          material.infos().values().stream()
              .flatMap(info -> info.conclusions().stream())
              .map(RuleInfo.Concluded::reason)
              .toList());
    }
    List<String> verbs = VERBS.get(field);
    if (verbs == null) {
      return ofFacts(field);
    }
    Collection<String> codes = material.concluded(verbs);
    // A code that a variable holds can be any step of the words.
    boolean ofSteps = !field.startsWith("Step.") && verbs.stream().anyMatch(STEPS::contains);
    return !codes.contains("") || !ofSteps
        ? new TreeSet<>(codes)
        : material.catalogue() == null ? null : material.catalogue().steps().keySet();
  }

  /** What {@code new Type(...)} gives to a field, in all rules together. */
  private @Nullable Set<String> ofFacts(String field) {
    int dot = field.indexOf('.');
    TypeInfo type = material.types().find(field.substring(0, dot));
    if (type == null || !type.declared() || type.observed() || type.isEnum()) {
      return null;
    }
    Set<String> texts = new TreeSet<>();
    for (By by : made.getOrDefault(type.name(), List.of())) {
      Optional<Set<String>> given =
          by.made().value(field.substring(dot + 1)).flatMap(value -> texts(by.rule(), value));
      if (given.isEmpty()) {
        return null;
      }
      texts.addAll(given.get());
    }
    return isMade(type.name()) ? texts : null;
  }

  private Optional<Set<String>> texts(RuleModel rule, Token value) {
    if (value.kind() == Token.Kind.TEXT) {
      return Optional.of(Set.of(value.unquoted()));
    }
    return value.isVariable() ? ofVariable(rule, value.text()) : Optional.empty();
  }

  /** What a variable can hold: the texts its field is compared with, or all that the field can. */
  private Optional<Set<String>> ofVariable(RuleModel rule, String variable) {
    for (PatternModel pattern : rule.patterns()) {
      for (Condition condition : pattern.conditions()) {
        Token binding = condition.binding();
        if (binding != null && binding.is(variable) && !condition.parts().isEmpty()) {
          List<Token> left = condition.parts().get(0).left();
          return left.size() == 1 ? bound(pattern, left.get(0).text()) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Set<String>> bound(PatternModel pattern, String field) {
    for (Condition condition : pattern.conditions()) {
      for (Condition.Part part : condition.parts()) {
        boolean ofField = part.left().size() == 1 && part.left().get(0).is(field);
        List<Token> texts =
            part.right().stream().filter(token -> token.kind() == Token.Kind.TEXT).toList();
        if (ofField && part.compares("==", "in") && !texts.isEmpty() && !condition.alternatives()) {
          return Optional.of(new TreeSet<>(texts.stream().map(Token::unquoted).toList()));
        }
      }
    }
    return of(pattern.type() + "." + field);
  }
}
