package exodx.diagnosis;

import exodx.advice.Catalogue.StepText;
import exodx.advice.Check;
import exodx.advice.Diagnosis;
import exodx.advice.Step;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import exodx.proof.ProofBuilder;
import exodx.reasoning.Inference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rest of a plan that waits for facts: the steps that only something unknown keeps out, and
 * what would follow on them. What follows is found by supposing values that let those steps in; of
 * the values themselves nothing is shown.
 */
final class WaitingPlan {
  private static final int MAX_RUNS = 120;

  private final KnowledgeBase knowledge;
  private final Inference base;
  private final Map<Step, Set<String>> waiting;
  private final Set<String> planned;
  private final Set<String> diagnoses;
  private final FactPaths paths;
  private List<Step> following = List.of();

  WaitingPlan(KnowledgeBase knowledge, Inference base, ProofBuilder proof) {
    StepVerdicts verdicts = new StepVerdicts(knowledge, base, proof);
    this.knowledge = knowledge;
    this.base = base;
    this.waiting = verdicts.waiting();
    this.planned = codes(verdicts.staying());
    this.diagnoses = diagnoses(base);
    this.paths = new FactPaths(knowledge, base);
  }

  /** Finds what would follow on the waiting steps, if they came in. */
  void follow(Function<CaseFacts, Inference> run, CandidateValues candidates) {
    Inference best = base;
    int let = 0;
    int runs = 0;
    for (String path : unknown()) {
      Inference start = best;
      for (Object value : candidates.of(paths.fieldAt(path))) {
        if (runs++ >= MAX_RUNS) {
          break;
        }
        Inference then = run.apply(with(start.facts(), path, value));
        int now = let(then);
        if (now > let) {
          let = now;
          best = then;
        }
      }
    }
    Set<String> known = codes(waiting.keySet());
    known.addAll(planned);
    following =
        verdicts(best).staying().stream().filter(step -> !known.contains(step.code())).toList();
  }

  /** Returns the steps in the order in which they would be done. */
  List<Outcome.WaitingStep> steps() {
    Ways ways = new Ways(knowledge.catalogue(), base.facts());
    List<Step> all = new ArrayList<>(waiting.keySet());
    all.addAll(following);
    Map<String, Outcome.WaitingStep> steps = new LinkedHashMap<>();
    for (Step step : new PlanOrder(knowledge.catalogue()).order(all)) {
      StepText text = knowledge.catalogue().step(step.code());
      steps.putIfAbsent(
          step.code(),
          new Outcome.WaitingStep(
              step.code(),
              text.phase(),
              text.title(),
              ways.of(text, step.values()).shell(),
              text.risk(),
              waiting.getOrDefault(step, Set.of()).stream().map(paths::exact).toList()));
    }
    return List.copyOf(steps.values());
  }

  /**
   * Tells how far a supposition lets the waiting steps in: a reason less counts, a step that stays
   * counts more. One that changes the diagnosis or fails a check is no way to them.
   */
  private int let(Inference then) {
    boolean changesMore =
        !diagnoses(then).equals(diagnoses)
            || then.all(Check.class)
                .anyMatch(
                    check ->
                        check.status() == Check.Status.FAILED
                            && base.all(Check.class).noneMatch(check::equals));
    if (changesMore) {
      return -1;
    }
    StepVerdicts verdicts = verdicts(then);
    Set<String> stay = codes(verdicts.staying());
    Map<Step, Set<String>> still = verdicts.waiting();
    int let = 0;
    for (Map.Entry<Step, Set<String>> one : waiting.entrySet()) {
      String code = one.getKey().code();
      if (stay.contains(code)) {
        let += 100;
      } else {
        Set<String> left = still.get(one.getKey());
        let += left == null ? -100 : one.getValue().size() - left.size();
      }
    }
    return let;
  }

  private Set<String> unknown() {
    Set<String> unknown = new LinkedHashSet<>();
    waiting.values().forEach(unknown::addAll);
    return unknown;
  }

  private CaseFacts with(CaseFacts facts, String path, Object value) {
    Fact fact = paths.fact(facts, path);
    return facts.with(fact.with(FactPaths.field(path), value));
  }

  private StepVerdicts verdicts(Inference inference) {
    return new StepVerdicts(knowledge, inference, new ProofBuilder(knowledge, inference));
  }

  private static Set<String> codes(Iterable<Step> steps) {
    Set<String> codes = new LinkedHashSet<>();
    steps.forEach(step -> codes.add(step.code()));
    return codes;
  }

  private static Set<String> diagnoses(Inference inference) {
    return inference.all(Diagnosis.class).map(Diagnosis::code).collect(Collectors.toSet());
  }
}
