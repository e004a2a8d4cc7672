package exodx.mcp;

import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells under which conditions a destructive step was let into a plan. */
final class Conditions {
  private final Outcome outcome;
  private final Function<String, List<String>> words;

  /**
   * Prepares the conditions of an answer.
   *
   * @param words tells the conditions of a rule in words, by its id
   */
  Conditions(Outcome outcome, Function<String, List<String>> words) {
    this.outcome = outcome;
    this.words = words;
  }

  /**
   * Returns every condition that cleared a step, in words, and the facts that show them; empty when
   * nothing cleared it.
   */
  List<String> of(Outcome.PlannedStep step) {
    Set<String> told = new LinkedHashSet<>();
    step.because().stream()
        .flatMap(reason -> ProofGraph.of(outcome, reason).stream())
        .flatMap(graph -> graph.nodes().stream())
        .filter(node -> node.conclusion().kind().equals("clearance"))
        .filter(node -> node.conclusion().code().equals(step.code()))
        .forEach(node -> told.addAll(told(node)));
    return List.copyOf(told);
  }

  private List<String> told(Outcome.ProofNode node) {
    return Stream.concat(
            words.apply(node.rule().id()).stream(),
            node.premises().stream()
                .filter(premise -> premise.proof().isEmpty())
                .map(premise -> premise.fact() + " = " + premise.value()))
        .toList();
  }
}
