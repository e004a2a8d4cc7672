package exodx.diagnosis;

import exodx.advice.Catalogue.StepText;
import exodx.advice.Diagnosis;
import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.advice.Step;
import exodx.advice.Warning;
import exodx.facts.CaseFacts;
import exodx.facts.CaseFacts.Disputed;
import exodx.facts.Fact;
import exodx.knowledge.KnowledgeBase;
import exodx.proof.ProofBuilder;
import exodx.reasoning.Inference;
import exodx.reasoning.MessageFinder;
import exodx.reasoning.Reasoner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the steps and diagnoses that hang on what cannot be relied on: on a fact that is told in
 * two ways, or on one that another fact contradicts. Not every guard looks at such a fact, so a
 * step that changes something has to stay, with the same command, whichever of the two is true.
 */
final class DisputedSteps {
  private final KnowledgeBase knowledge;
  private final Reasoner reasoner;
  private final MessageFinder finder;
  private final Map<String, Set<String>> held = new TreeMap<>();

  DisputedSteps(KnowledgeBase knowledge, Reasoner reasoner, MessageFinder finder) {
    this.knowledge = knowledge;
    this.reasoner = reasoner;
    this.finder = finder;
  }

  /** Returns the paths in doubt by the code of each step or diagnosis that has to wait for them. */
  Map<String, Set<String>> of(Inference base) {
    CaseFacts facts = base.facts();
    Set<Set<String>> contradictions = contradictions(base);
    if (facts.disputed().isEmpty() && contradictions.isEmpty()) {
      return held;
    }
    Map<String, Set<String>> relied = relied(base);
    for (Disputed one : facts.disputed()) {
      for (Fact.Value value : List.of(one.one(), one.other())) {
        compare(relied, with(facts, one, value), Set.of(one.path()));
      }
    }
    FactPaths paths = new FactPaths(knowledge, base);
    for (Set<String> contradiction : contradictions) {
      for (String path : contradiction) {
        compare(
            relied,
            facts.with(paths.fact(facts, path).without(FactPaths.field(path))),
            contradiction);
      }
    }
    return held;
  }

  private void compare(Map<String, Set<String>> relied, CaseFacts supposed, Set<String> doubted) {
    Map<String, Set<String>> then = relied(reasoner.infer(supposed, finder.find(supposed)));
    relied.forEach(
        (code, commands) -> {
          Set<String> same = then.get(code);
          if (same == null || !same.containsAll(commands)) {
            held.computeIfAbsent(code, each -> new TreeSet<>()).addAll(doubted);
          }
        });
  }

  /** The facts behind each warning that says that facts contradict each other. */
  private Set<Set<String>> contradictions(Inference base) {
    Deciders deciders = new Deciders(knowledge, base);
    Set<Set<String>> contradictions = new LinkedHashSet<>();
    base.all(Warning.class)
        .filter(
            one -> Boolean.TRUE.equals(knowledge.catalogue().warning(one.code()).contradiction()))
        .forEach(one -> contradictions.add(deciders.readBy(one)));
    return contradictions;
  }

  private static CaseFacts with(CaseFacts facts, Disputed one, Fact.Value value) {
    String field = FactPaths.field(one.path());
    return facts.facts().stream()
        .filter(fact -> one.isAt(fact.path(field)))
        .findFirst()
        .map(fact -> facts.with(fact.with(field, value.value())))
        .orElse(facts);
  }

  /**
   * Returns the diagnoses, and the steps that stay and change something, with their commands, or
   * that prepare a repair or follow on one. Saving content is right whichever fact is true.
   */
  private Map<String, Set<String>> relied(Inference inference) {
    ProofBuilder proof = new ProofBuilder(knowledge, inference);
    StepVerdicts verdicts = new StepVerdicts(knowledge, inference, proof);
    PlanBuilder plan = new PlanBuilder(knowledge, inference, proof, verdicts);
    Map<String, Set<String>> commands = new TreeMap<>();
    inference.all(Diagnosis.class).forEach(one -> commands.put(one.code(), Set.of()));
    for (Step step : verdicts.staying()) {
      StepText text = verdicts.text(step);
      if (text.phase() == Phase.BACK_UP) {
        continue;
      }
      boolean around =
          text.phase() == Phase.PREREQUISITE
              || (text.phase().compareTo(Phase.SYNCHRONISE) >= 0
                  && text.phase().compareTo(Phase.ESCALATE) < 0);
      if (around || text.risk() != Risk.READ_ONLY || text.repairs(false)) {
        Set<String> all = new TreeSet<>(commands.getOrDefault(step.code(), Set.of()));
        String command = text.risk() == Risk.READ_ONLY ? null : plan.written(step).command();
        if (command != null) {
          all.add(command);
        }
        commands.put(step.code(), all);
      }
    }
    return commands;
  }
}
