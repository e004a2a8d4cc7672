package exodx.reasoning;

import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;

/**
 * What explanations need to know of the rules whatever the case is: the texts of their conditions,
 * and which rules conclude what others wait for. Worked out once, and only for what is asked.
 */
public final class RuleShapes {
  private final KnowledgeBase knowledge;
  private final Map<String, List<Part>> parts = new ConcurrentHashMap<>();
  private final Map<String, List<RuleInfo>> byName = new HashMap<>();
  private final Map<String, List<RuleInfo>> byConclusion = new HashMap<>();

  /**
   * One condition of a rule.
   *
   * @param condition as it was compiled
   * @param shape its form
   * @param singles the constraints of its pattern, one by one; empty when it is not a pattern
   * @param makers the rules that could conclude what its pattern looks for
   */
  public record Part(
      Condition condition, ConditionShape shape, List<Single> singles, List<RuleInfo> makers) {
    /** Returns it as the rule says it. */
    public String text() {
      return shape.text();
    }
  }

  /** One constraint of a pattern, and its text. */
  public record Single(SingleConstraint constraint, String text) {}

  public RuleShapes(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    for (RuleInfo rule : knowledge.rules().values()) {
      Set<String> names = new LinkedHashSet<>(Set.of(rule.id()));
      for (RuleInfo.Concluded one : rule.conclusions()) {
        names.add(one.code());
        names.add(one.reason());
        String made = one.verb().equals("fact") ? one.code() : one.makes() + " " + one.code();
        add(byConclusion, made, rule);
      }
      names.stream().filter(name -> !name.isEmpty()).forEach(name -> add(byName, name, rule));
    }
  }

  private static void add(Map<String, List<RuleInfo>> map, String key, RuleInfo rule) {
    List<RuleInfo> rules = map.computeIfAbsent(key, each -> new ArrayList<>());
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
  }

  /**
   * Returns the rules of a name: that rule, or those that could conclude that code. Guards that
   * would take a step out say nothing about why it does not come in.
   */
  public List<RuleInfo> named(String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(rule -> rule.id().equals(name) || !onlyWithholds(rule, name))
        .toList();
  }

  private static boolean onlyWithholds(RuleInfo rule, String step) {
    return rule.conclusions().stream()
        .allMatch(one -> one.verb().equals("withhold") && one.code().equals(step));
  }

  /** Returns every name that can be asked for: rules, codes and reasons. */
  public Set<String> names() {
    return new java.util.TreeSet<>(byName.keySet());
  }

  /** Returns the conditions of a rule in their order. */
  public List<Part> parts(RuleInfo rule) {
    return parts.computeIfAbsent(rule.id(), this::describe);
  }

  private List<Part> describe(String id) {
    Rule model = Objects.requireNonNull(knowledge.models().get(id), id);
    return RuleMatcher.conditions(model).stream().map(this::describe).toList();
  }

  private Part describe(Condition condition) {
    List<Single> singles = new ArrayList<>();
    ConditionShape shape = ConditionShape.shape(knowledge.vocabulary(), condition);
    List<RuleInfo> makers = List.of();
    if (condition instanceof Pattern<?> pattern) {
      ConditionText.singles(pattern.getConstraint())
          .forEach(single -> singles.add(new Single(single, ConditionText.text(single))));
      makers = makers(shape);
    }
    return new Part(condition, shape, List.copyOf(singles), makers);
  }

  private List<RuleInfo> makers(ConditionShape pattern) {
    String type = pattern.type();
    Map<String, RuleInfo> makers = new LinkedHashMap<>();
    String wanted = String.join(" ", pattern.constraints());
    byConclusion.getOrDefault(type, List.of()).stream()
        .filter(rule -> AbsenceBlockers.canMake(rule, type, wanted))
        .forEach(rule -> makers.put(rule.id(), rule));
    for (String code : pattern.codes()) {
      byConclusion
          .getOrDefault(type + " " + code, List.of())
          .forEach(rule -> makers.put(rule.id(), rule));
    }
    return List.copyOf(makers.values());
  }
}
