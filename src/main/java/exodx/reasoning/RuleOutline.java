package exodx.reasoning;

import exodx.knowledge.KnowledgeBase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;

/**
 * What the search for missing facts asks of a rule again and again.
 *
 * @param name the name of the rule
 * @param conditions its conditions in their order
 * @param looked the kinds of objects that its patterns look for, absence included
 */
public record RuleOutline(String name, List<Condition> conditions, List<Class<?>> looked) {

  public static List<RuleOutline> all(KnowledgeBase knowledge) {
    return knowledge.models().values().stream().map(RuleOutline::of).toList();
  }

  private static RuleOutline of(Rule rule) {
    Set<Class<?>> looked = new HashSet<>();
    collect(rule.getView().getSubConditions(), looked);
    return new RuleOutline(rule.getName(), RuleMatcher.conditions(rule), List.copyOf(looked));
  }

  private static void collect(List<Condition> conditions, Set<Class<?>> looked) {
    for (Condition condition : conditions) {
      if (condition instanceof Pattern<?> pattern) {
        looked.add(pattern.getPatternVariable().getType());
      } else {
        collect(condition.getSubConditions(), looked);
      }
    }
  }
}
