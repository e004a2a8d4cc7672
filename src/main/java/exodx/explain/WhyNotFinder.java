package exodx.explain;

import exodx.facts.Fact;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.reasoning.Inference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;

/** Walks rules against a case and tells where each stopped, and on what. */
public final class WhyNotFinder {
  private static final int MAX_DEPTH = 3;
  private static final int MAX_STATES = 20;
  private static final java.util.regex.Pattern QUOTED =
      java.util.regex.Pattern.compile("\"([^\"]+)\"");

  private final KnowledgeBase knowledge;
  private final Inference inference;
  private final RuleMatcher matcher;

  public WhyNotFinder(KnowledgeBase knowledge, Inference inference) {
    this.knowledge = knowledge;
    this.inference = inference;
    this.matcher = new RuleMatcher(inference.objects(), inference::factOf);
  }

  /** Returns why a code or a rule does not follow; no rules when nothing could conclude it. */
  public WhyNot find(String asked) {
    List<RuleInfo> rules =
        knowledge.rules().values().stream()
            .filter(rule -> rule.id().equals(asked) || concludes(rule, Set.of(asked)))
            .toList();
    return new WhyNot(asked, progress(rules, 0));
  }

  private static boolean concludes(RuleInfo rule, Set<String> codes) {
    return rule.conclusions().stream()
        .anyMatch(one -> codes.contains(one.code()) || codes.contains(one.reason()));
  }

  private List<WhyNot.RuleProgress> progress(List<RuleInfo> rules, int depth) {
    return rules.stream()
        .map(rule -> progress(rule, depth))
        .sorted(
            Comparator.comparing((WhyNot.RuleProgress one) -> one.truth())
                .thenComparingInt(one -> one.conditions().size() - one.held())
                .thenComparing(one -> one.rule().id()))
        .toList();
  }

  private WhyNot.RuleProgress progress(RuleInfo rule, int depth) {
    List<WhyNot.ConditionProgress> conditions = new ArrayList<>();
    List<MatchState> states = List.of(MatchState.START);
    Truth truth = Truth.TRUE;
    for (Condition condition :
        RuleMatcher.conditions(Objects.requireNonNull(knowledge.models().get(rule.id())))) {
      String text = ConditionText.of(condition);
      if (truth == Truth.FALSE) {
        conditions.add(new WhyNot.ConditionProgress(text, false, Truth.UNKNOWN, List.of()));
        continue;
      }
      List<MatchState> next = new ArrayList<>();
      for (MatchState state : states) {
        next.addAll(matcher.extend(condition, state));
      }
      Truth here = truth(states, next);
      List<WhyNot.Reason> reasons =
          here == Truth.TRUE ? List.of() : reasons(condition, states, here, depth);
      conditions.add(new WhyNot.ConditionProgress(text, true, here, reasons));
      truth = truth.and(here);
      states = next.stream().limit(MAX_STATES).toList();
    }
    return new WhyNot.RuleProgress(reference(rule), truth, List.copyOf(conditions));
  }

  private static Truth truth(List<MatchState> before, List<MatchState> after) {
    if (after.isEmpty()) {
      return Truth.FALSE;
    }
    int least = before.stream().mapToInt(state -> state.unknowns().size()).min().orElse(0);
    return after.stream().anyMatch(state -> state.unknowns().size() <= least)
        ? Truth.TRUE
        : Truth.UNKNOWN;
  }

  private List<WhyNot.Reason> reasons(
      Condition condition, List<MatchState> states, Truth truth, int depth) {
    if (!(condition instanceof Pattern<?> pattern)) {
      return List.of(
          new WhyNot.Reason(
              "", ConditionText.of(condition), "the opposite holds", truth, List.of()));
    }
    Set<WhyNot.Reason> reasons = new LinkedHashSet<>();
    for (MatchState state : states) {
      for (Object candidate : matcher.candidates(pattern, state)) {
        reasons.addAll(stops(pattern, candidate, state));
      }
    }
    List<RuleInfo> makers = makers(pattern);
    if (reasons.isEmpty() || !makers.isEmpty()) {
      List<WhyNot.RuleProgress> further =
          depth < MAX_DEPTH ? progress(makers, depth + 1) : List.of();
      return List.of(
          new WhyNot.Reason("", ConditionText.of(condition), "nothing like it", truth, further));
    }
    return reasons.stream().limit(MAX_STATES).toList();
  }

  /** The rules that could conclude what a pattern looks for. */
  private List<RuleInfo> makers(Pattern<?> pattern) {
    String type = pattern.getPatternVariable().getType().getSimpleName();
    Set<String> codes = new LinkedHashSet<>();
    for (SingleConstraint single : ConditionText.singles(pattern.getConstraint())) {
      String text = ConditionText.text(single);
      if (text.startsWith("code ") || text.startsWith("step ")) {
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
          codes.add(quoted.group(1));
        }
      }
    }
    return knowledge.rules().values().stream()
        .filter(
            rule ->
                rule.conclusions().stream()
                    .anyMatch(
                        one ->
                            one.verb().equals("fact")
                                ? one.code().equals(type)
                                : one.makes().equals(type) && codes.contains(one.code())))
        .toList();
  }

  private List<WhyNot.Reason> stops(Pattern<?> pattern, Object candidate, MatchState state) {
    List<WhyNot.Reason> stops = new ArrayList<>();
    for (SingleConstraint single : ConditionText.singles(pattern.getConstraint())) {
      Truth truth = matcher.test(pattern, single, candidate, state);
      if (truth != Truth.TRUE) {
        stops.add(
            new WhyNot.Reason(
                name(candidate, single),
                ConditionText.text(single),
                value(candidate, single),
                truth,
                List.of()));
      }
    }
    return stops;
  }

  private String name(Object candidate, SingleConstraint single) {
    return inference
        .factOf(candidate)
        .map(
            fact ->
                single.getReactiveProps().length == 0
                    ? fact.type().key()
                    : fact.path(single.getReactiveProps()[0]))
        .orElse(candidate.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  private String value(Object candidate, SingleConstraint single) {
    Fact fact = inference.factOf(candidate).orElse(null);
    if (fact == null || single.getReactiveProps().length == 0) {
      return Texts.derived(candidate);
    }
    Object value = fact.get(single.getReactiveProps()[0]);
    return value == null ? "not gathered" : Texts.shown(value);
  }

  private static Outcome.RuleRef reference(RuleInfo rule) {
    return ProofBuilder.reference(rule);
  }
}
