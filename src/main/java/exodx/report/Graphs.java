package exodx.report;

import exodx.explain.WhyNot;
import exodx.outcome.Firing;
import exodx.outcome.Outcome;
import exodx.outcome.OutcomeDiff;
import exodx.outcome.ProofGraph;
import exodx.report.Graph.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws explanations: what leads to something points to it. */
public final class Graphs {
  private Graphs() {}

  /** Draws why something follows: facts lead to rules, rules to rules that use their conclusion. */
  public static Graph of(ProofGraph proof) {
    return of(proof, Map.of());
  }

  /** Draws the whole proof of an answer; with a trace each rule has its place in the order. */
  public static Graph of(Outcome outcome) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Firing firing : outcome.trace()) {
      if (firing.proof() != null) {
        numbers.put(firing.proof(), firing.number());
      }
    }
    return of(ProofGraph.whole(outcome), numbers);
  }

  private static Graph of(ProofGraph proof, Map<String, Integer> numbers) {
    Graph graph = new Graph();
    for (Outcome.ProofNode node : proof.nodes()) {
      for (Outcome.Premise premise : node.premises()) {
        if (premise.proof().isEmpty()) {
          graph.arrow(graph.node(Kind.FACT, premise.fact() + "\n= " + premise.value()), node.id());
        } else {
          premise.proof().forEach(id -> graph.arrow(id, node.id()));
        }
      }
    }
    for (Outcome.ProofNode node : proof.nodes()) {
      Outcome.Concluded concluded = node.conclusion();
      graph.node(
          node.id(),
          Kind.RULE,
          (numbers.containsKey(node.id()) ? numbers.get(node.id()) + ". " : "")
              + node.rule().title()
              + "\n=> "
              + (concluded.saysItself()
                  ? concluded.text()
                  : concluded.kind() + " " + concluded.code()));
    }
    return graph;
  }

  /** Draws why something does not follow: what stopped a rule, and the rules it waited for. */
  public static Graph of(WhyNot whyNot) {
    Graph graph = new Graph();
    String asked = graph.node(Kind.ASKED, whyNot.asked());
    Set<String> drawn = new HashSet<>();
    whyNot.withheld().forEach(step -> graph.arrow(graph.node(Kind.STOPPED, step.reason()), asked));
    whyNot.rules().forEach(rule -> rule(graph, rule, asked, drawn));
    return graph;
  }

  private static void rule(
      Graph graph, WhyNot.RuleProgress rule, String waiting, Set<String> drawn) {
    Kind kind =
        switch (rule.truth()) {
          case TRUE -> Kind.RULE;
          case UNKNOWN -> Kind.UNKNOWN;
          case FALSE -> Kind.STOPPED;
        };
    int count = rule.conditions().size();
    String held = count == 0 ? "" : "\n" + rule.held() + " of " + count + " conditions hold";
    String node = graph.node(kind, rule.rule().title() + held);
    graph.arrow(node, waiting);
    if (!drawn.add(node)) {
      return;
    }
    for (WhyNot.ConditionProgress condition : rule.stops().toList()) {
      for (WhyNot.Reason reason : condition.reasons()) {
        String stop =
            reason.fact().isEmpty()
                ? reason.value() + "\n" + condition.words()
                : reason.fact() + " is " + reason.value() + "\n" + reason.wanted();
        String fact = graph.node(Kind.FACT, stop);
        graph.arrow(fact, node);
        reason.further().forEach(further -> rule(graph, further, fact, drawn));
      }
    }
  }

  /** Draws what a supposition changes: suppositions lead to rules, rules to what changes. */
  public static Graph of(OutcomeDiff diff) {
    Graph graph = new Graph();
    for (OutcomeDiff.Change change : diff.changes()) {
      Kind kind =
          switch (change.kind()) {
            case APPEARS -> Kind.GAINED;
            case DISAPPEARS -> Kind.LOST;
            case MOVES, CHANGES -> Kind.CHANGED;
          };
      String detail = change.detail().isEmpty() ? "" : "\n" + change.detail();
      String node =
          graph.node(
              kind, change.kind().sign() + " " + change.part() + " " + change.code() + detail);
      for (String because : change.because()) {
        String rule = graph.node(Kind.RULE, because);
        graph.arrow(rule, node);
        facts(graph, change.facts(), rule);
      }
    }
    return graph;
  }

  private static void facts(Graph graph, List<String> facts, String rule) {
    facts.forEach(fact -> graph.arrow(graph.node(Kind.FACT, fact), rule));
  }
}
