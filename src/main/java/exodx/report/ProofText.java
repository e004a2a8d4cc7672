package exodx.report;

import exodx.explain.Outcome;
import exodx.explain.ProofGraph;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prints a proof as an indented tree: each conclusion, the rule, and what the rule matched. */
public final class ProofText {
  private static final int WIDTH = 100;
  private static final int STEP = 3;

  private final ProofGraph graph;
  private final TextPage page;
  private final Set<String> shown = new HashSet<>();

  private ProofText(ProofGraph graph, TextPage page) {
    this.graph = graph;
    this.page = page;
  }

  /** Prints why the code of the graph follows. */
  public static void write(ProofGraph graph, Style style, PrintWriter out) {
    TextPage page = new TextPage(out, style, WIDTH);
    new ProofText(graph, page).write();
  }

  private void write() {
    page.unwrapped(0, graph.code());
    graph.roots().forEach(id -> node(id, STEP));
  }

  private void node(String id, int indent) {
    Outcome.ProofNode node = graph.node(id).orElse(null);
    if (node == null) {
      return;
    }
    Outcome.RuleRef rule = node.rule();
    String place = rule.file() + ":" + rule.line();
    if (!shown.add(id)) {
      page.wrapped(indent, id + " ", rule.title() + " (shown above)");
      return;
    }
    String mark = id + " ";
    page.marked(indent, mark, page.style().heading(mark), rule.title());
    int inside = indent + STEP;
    page.unwrapped(inside, "rule " + rule.id() + ", " + place);
    page.wrapped(inside, "true because: ", rule.rationale());
    page.wrapped(inside, "source: ", rule.source());
    for (Outcome.Premise premise : node.premises()) {
      page.wrapped(inside, "- ", premise(premise));
      premise.proof().forEach(next -> node(next, inside + STEP));
    }
    if (node.premises().isEmpty()) {
      page.unwrapped(inside, "- because nothing stands against it");
    }
  }

  static String premise(Outcome.Premise premise) {
    List<String> proof = premise.proof();
    String place = premise.place().isEmpty() ? "" : " (" + premise.place() + ")";
    return proof.isEmpty()
        ? premise.fact() + (premise.value().isEmpty() ? "" : " = " + premise.value()) + place
        : premise.fact() + (premise.value().isEmpty() ? "" : ": " + premise.value());
  }
}
