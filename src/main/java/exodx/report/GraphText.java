package exodx.report;

import exodx.explain.Outcome;
import exodx.explain.ProofGraph;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The nodes and arrows of a proof: facts lead to rules, rules to what they conclude. */
final class GraphText {
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Map<String, String> rules = new LinkedHashMap<>();
  private final Set<Arrow> arrows = new LinkedHashSet<>();

  /** An arrow between two node names. */
  record Arrow(String from, String to) {}

  GraphText(ProofGraph graph) {
    for (Outcome.ProofNode node : graph.nodes()) {
      Outcome.Concluded concluded = node.conclusion();
      rules.put(
          node.id(), node.rule().title() + "\n=> " + concluded.kind() + " " + concluded.code());
    }
    for (Outcome.ProofNode node : graph.nodes()) {
      for (Outcome.Premise premise : node.premises()) {
        if (premise.proof().isEmpty()) {
          String name =
              facts.computeIfAbsent(
                  premise.fact() + "\n= " + premise.value(), text -> "f" + (facts.size() + 1));
          arrows.add(new Arrow(name, node.id()));
        } else {
          premise.proof().forEach(id -> arrows.add(new Arrow(id, node.id())));
        }
      }
    }
  }

  /** Facts: text by which they are shown, and their node names. */
  Map<String, String> facts() {
    return facts;
  }

  /** Rules: node names, and the text by which they are shown. */
  Map<String, String> rules() {
    return rules;
  }

  Set<Arrow> arrows() {
    return arrows;
  }
}
