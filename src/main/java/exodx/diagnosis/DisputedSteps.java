package exodx.diagnosis;

import exodx.advice.Risk;
import exodx.advice.Step;
import exodx.facts.CaseFacts;
import exodx.facts.CaseFacts.Disputed;
import exodx.facts.Fact;
import exodx.knowledge.KnowledgeBase;
import exodx.proof.ProofBuilder;
import exodx.reasoning.Inference;
import exodx.reasoning.MessageFinder;
import exodx.reasoning.Reasoner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the steps that hang on what is told in two ways. To the rules such a fact is unknown, but
 * not every guard looks at the unknown: so a step that changes something has to stay, with the same
 * command, whichever of the two is true.
 */
final class DisputedSteps {
  private final KnowledgeBase knowledge;
  private final Reasoner reasoner;
  private final MessageFinder finder;

  DisputedSteps(KnowledgeBase knowledge, Reasoner reasoner, MessageFinder finder) {
    this.knowledge = knowledge;
    this.reasoner = reasoner;
    this.finder = finder;
  }

  /** Returns the disputed paths by the code of each step that has to wait for them. */
  Map<String, Set<String>> of(Inference base) {
    Map<String, Set<String>> held = new TreeMap<>();
    CaseFacts facts = base.facts();
    if (facts.disputed().isEmpty()) {
      return held;
    }
    Map<String, Set<String>> planned = changing(base);
    for (Disputed one : facts.disputed()) {
      for (Fact.Value value : List.of(one.one(), one.other())) {
        CaseFacts supposed = with(facts, one, value);
        Map<String, Set<String>> then = changing(reasoner.infer(supposed, finder.find(supposed)));
        planned.forEach(
            (code, commands) -> {
              Set<String> same = then.get(code);
              if (same == null || !same.containsAll(commands)) {
                held.computeIfAbsent(code, each -> new TreeSet<>()).add(one.path());
              }
            });
      }
    }
    return held;
  }

  private static CaseFacts with(CaseFacts facts, Disputed one, Fact.Value value) {
    String field = one.path().substring(one.path().lastIndexOf('.') + 1);
    return facts.facts().stream()
        .filter(fact -> one.isAt(fact.path(field)))
        .findFirst()
        .map(fact -> facts.with(fact.with(field, value.value())))
        .orElse(facts);
  }

  /** Returns the commands of the steps that stay and change something, by code. */
  private Map<String, Set<String>> changing(Inference inference) {
    PlanBuilder plan =
        new PlanBuilder(knowledge, inference, new ProofBuilder(knowledge, inference));
    Map<String, Set<String>> commands = new TreeMap<>();
    for (Step step : plan.staying()) {
      if (plan.text(step).risk() != Risk.READ_ONLY) {
        Set<String> all = commands.computeIfAbsent(step.code(), each -> new TreeSet<>());
        String command = plan.written(step).command();
        if (command != null) {
          all.add(command);
        }
      }
    }
    return commands;
  }
}
