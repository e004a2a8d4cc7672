package exodx.diagnosis;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.reasoning.FactBinder;
import exodx.reasoning.Inference;
import exodx.reasoning.RuleMatcher;
import exodx.reasoning.RuleOutline;
import exodx.reasoning.Unknown;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds values for unknown fields with which a rule matches. */
final class FittingValues {
  private static final int MAX_TRIALS = 400;

  private final FactBinder binder;
  private final CandidateValues candidates;

  FittingValues(FactBinder binder, CandidateValues candidates) {
    this.binder = binder;
    this.candidates = candidates;
  }

  /**
   * Returns the facts of a case with values that let a rule match fully; null when none are found.
   *
   * @param objects all that the case and the rules know
   * @param unknowns the fields that hold the rule back
   */
  @Nullable CaseFacts find(
      Inference inference, List<Object> objects, RuleOutline rule, List<Unknown> unknowns) {
    List<List<Object>> choices = new ArrayList<>();
    for (Unknown unknown : unknowns) {
      choices.add(
          unknown.fact().type().field(unknown.field()).map(candidates::of).orElse(List.of()));
    }
    int total = choices.stream().mapToInt(List::size).reduce(1, (a, b) -> Math.min(9999, a * b));
    List<Fact> touched = unknowns.stream().map(Unknown::fact).toList();
    List<Object> others = new ArrayList<>();
    for (Object object : objects) {
      Fact fact = inference.given().get(object);
      if (fact == null || !isOneOf(touched, fact)) {
        others.add(object);
      }
    }
    for (int trial = 0; trial < Math.min(total, MAX_TRIALS); trial++) {
      List<Fact> better = new ArrayList<>();
      int rest = trial;
      for (int i = 0; i < unknowns.size(); i++) {
        List<Object> choice = choices.get(i);
        Unknown unknown = unknowns.get(i);
        Fact latest = latest(better, latest(inference.facts().facts(), unknown.fact()));
        better.removeIf(fact -> isSame(fact, latest));
        better.add(latest.with(unknown.field(), choice.get(rest % choice.size())));
        rest /= choice.size();
      }
      if (matches(inference, rule, better, others)) {
        CaseFacts facts = inference.facts();
        for (Fact fact : better) {
          facts = facts.with(fact);
        }
        return facts;
      }
    }
    return null;
  }

  private static boolean isOneOf(List<Fact> touched, Fact fact) {
    for (Fact one : touched) {
      if (isSame(one, fact)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Fact one, Fact other) {
    return one.index() == other.index() && one.type().equals(other.type());
  }

  private static Fact latest(List<Fact> facts, Fact fact) {
    for (Fact other : facts) {
      if (isSame(fact, other)) {
        return other;
      }
    }
    return fact;
  }

  /**
   * True when the rule matches fully by help of a fact that something is supposed of.
   *
   * @param better those facts
   * @param others all objects but the facts that something is supposed of
   */
  private boolean matches(
      Inference inference, RuleOutline rule, List<Fact> better, List<Object> others) {
    IdentityHashMap<Object, Fact> supposed = new IdentityHashMap<>();
    List<Object> objects = new ArrayList<>(others);
    for (Fact fact : better) {
      Object object = binder.bind(fact);
      supposed.put(object, fact);
      objects.add(object);
    }
    RuleMatcher matcher =
        new RuleMatcher(
            objects,
            object -> Optional.ofNullable(supposed.get(object)).or(() -> inference.factOf(object)));
    return matcher.match(rule.conditions()).stream()
        .filter(match -> match.unknowns().isEmpty())
        .anyMatch(match -> match.premises().stream().anyMatch(supposed::containsKey));
  }
}
