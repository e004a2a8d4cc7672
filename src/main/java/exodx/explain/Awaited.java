package exodx.explain;

import exodx.knowledge.KnowledgeBase;
import exodx.reasoning.Inference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;

/**
 * Finds what a rule waits for that matched because a derived fact is absent: the unknown values
 * that alone hold back the rules which derive that fact.
 */
final class Awaited {
  private final KnowledgeBase knowledge;
  private final Inference inference;

  Awaited(KnowledgeBase knowledge, Inference inference) {
    this.knowledge = knowledge;
    this.inference = inference;
  }

  /** Returns the paths of those values for all reasons of an object. */
  List<String> of(Object object) {
    Set<String> paths = new LinkedHashSet<>();
    inference.entries().stream()
        .filter(entry -> entry.object().equals(object))
        .flatMap(entry -> entry.supports().stream())
        .map(support -> Objects.requireNonNull(knowledge.models().get(support.rule())))
        .flatMap(rule -> absentTypes(rule).stream())
        .distinct()
        .forEach(type -> paths.addAll(heldBack(type)));
    return List.copyOf(paths);
  }

  private static List<String> absentTypes(Rule rule) {
    List<String> types = new ArrayList<>();
    for (Condition condition : RuleMatcher.conditions(rule)) {
      if (condition.getType() == Condition.Type.NOT
          && condition.getSubConditions().get(0) instanceof Pattern<?> pattern) {
        types.add(pattern.getPatternVariable().getType().getSimpleName());
      }
    }
    return types;
  }

  private Set<String> heldBack(String type) {
    Set<String> paths = new LinkedHashSet<>();
    RuleMatcher matcher = new RuleMatcher(inference.objects(), inference::factOf);
    knowledge.rules().values().stream()
        .filter(
            rule ->
                rule.conclusions().stream()
                    .anyMatch(one -> one.verb().equals("fact") && one.code().equals(type)))
        .map(rule -> Objects.requireNonNull(knowledge.models().get(rule.id())))
        .flatMap(rule -> matcher.match(rule).stream())
        .forEach(match -> match.unknowns().forEach(unknown -> paths.add(unknown.path())));
    return paths;
  }
}
