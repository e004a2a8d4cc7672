package exodx.report;

import exodx.outcome.Outcome.Premise;
import exodx.outcome.Outcome.ProofNode;
import exodx.outcome.ProofGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a reason rests on in the end: messages and facts of the case. */
final class Leaves {
  private Leaves() {}

  /** Returns what a reason and all below it rest on, the nearest first. */
  static List<Premise> below(ProofGraph graph, ProofNode start) {
    Set<Premise> leaves = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<ProofNode> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      ProofNode node = open.removeFirst();
      if (seen.add(node.id())) {
        for (Premise premise : node.premises()) {
          if (premise.proof().isEmpty() && !premise.value().equals("not gathered")) {
            leaves.add(premise);
          }
          premise.proof().forEach(id -> graph.node(id).ifPresent(open::addLast));
        }
      }
    }
    return List.copyOf(leaves);
  }
}
