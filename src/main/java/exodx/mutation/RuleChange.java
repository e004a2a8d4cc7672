package exodx.mutation;

import exodx.knowledge.KnowledgeBase;
import exodx.reasoning.Inference;
import exodx.reasoning.RuleMatches;
import org.drools.model.Rule;

/**
 * A rule with one of its conditions changed, to see whether any case tells the difference.
 *
 * @param rule id of the rule
 * @param condition the condition as written
 * @param kind what was done to it
 * @param changed the rule as it is then
 */
public record RuleChange(String rule, String condition, Kind kind, Rule changed) {

  /** What can be done to a condition. */
  public enum Kind {
    /** The condition is left out. */
    DROPPED,
    /** The condition is turned into its opposite. */
    NEGATED
  }

  /** Returns the knowledge as it would be with this change. */
  public KnowledgeBase applied(KnowledgeBase knowledge) {
    return knowledge.with(changed);
  }

  /** Returns what the changed rule matches where everything else stays as it was concluded. */
  public RuleMatches matches(Inference inference) {
    return RuleMatches.of(changed, inference);
  }
}
