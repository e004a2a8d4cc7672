package exodx.reasoning;

import exodx.facts.CaseFacts;
import exodx.facts.Truth;
import exodx.knowledge.KnowledgeBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Condition;
import org.drools.model.Rule;

/** Walks every rule against a case and tells what each of its conditions came to. */
public final class RuleWalk {
  private static final int MAX_STATES = 50;

  private final KnowledgeBase knowledge;
  private final CaseInference inferences;

  public RuleWalk(KnowledgeBase knowledge, LocalDate today) {
    this.knowledge = knowledge;
    this.inferences = new CaseInference(knowledge, today, new MessageFinder(knowledge));
  }

  /**
   * Returns by rule what each condition came to, in their order; those behind the first false one
   * are not reached and not in the list. A rule fires when all of them are there and true.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on the case
   */
  public Map<String, List<Truth>> walk(CaseFacts given) {
    Inference inference = inferences.of(given);
    RuleMatcher matcher = new RuleMatcher(inference.objects(), inference::factOf);
    Map<String, List<Truth>> truths = new LinkedHashMap<>();
    knowledge.models().forEach((id, rule) -> truths.put(id, truths(matcher, rule)));
    return truths;
  }

  private static List<Truth> truths(RuleMatcher matcher, Rule rule) {
    List<Truth> truths = new ArrayList<>();
    List<MatchState> states = List.of(MatchState.START);
    for (Condition condition : RuleMatcher.conditions(rule)) {
      List<MatchState> next = matcher.extend(condition, states);
      truths.add(MatchState.truth(states, next));
      if (next.isEmpty()) {
        break;
      }
      states = fewest(next);
    }
    return truths;
  }

  /** What is surest comes first, so that a limit never cuts a full match off. */
  private static List<MatchState> fewest(List<MatchState> states) {
    return states.stream()
        .sorted(Comparator.comparingInt(state -> state.unknowns().size()))
        .limit(MAX_STATES)
        .toList();
  }
}
