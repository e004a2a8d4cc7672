package exodx.report;

import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Prints a proof as an indented tree: each conclusion, the rule, and what the rule matched. */
public final class ProofText {
  private static final int WIDTH = 100;
  private static final int STEP = 3;

  private final ProofGraph graph;
  private final Function<String, List<String>> conditions;
  private final TextPage page;
  private final Set<String> shown = new HashSet<>();

  private ProofText(ProofGraph graph, Function<String, List<String>> conditions, TextPage page) {
    this.graph = graph;
    this.conditions = conditions;
    this.page = page;
  }

  /** Prints why the code of the graph follows. */
  public static void write(ProofGraph graph, Style style, PrintWriter out) {
    write(graph, rule -> List.of(), style, out);
  }

  /**
   * Prints why the code of the graph follows, and what a clearance asks for.
   *
   * @param conditions tells the conditions of a rule in words, by its id
   */
  public static void write(
      ProofGraph graph, Function<String, List<String>> conditions, Style style, PrintWriter out) {
    TextPage page = new TextPage(out, style, WIDTH);
    new ProofText(graph, conditions, page).write();
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
    List<String> asked = asked(node);
    if (!asked.isEmpty()) {
      page.unwrapped(inside, "cleared, because every one of these conditions is met:");
      asked.forEach(condition -> page.wrapped(inside + STEP, "* ", condition));
      page.unwrapped(inside, "as these facts and rules show:");
    }
    for (Outcome.Premise premise : node.premises()) {
      page.wrapped(inside, "- ", premise(premise));
      premise.proof().forEach(next -> node(next, inside + STEP));
    }
    if (node.premises().isEmpty()) {
      page.unwrapped(inside, "- because nothing stands against it");
    }
  }

  /** What holds of a clearance also tells what is absent, such as a hold: no premise shows that. */
  private List<String> asked(Outcome.ProofNode node) {
    return node.conclusion().kind().equals("clearance")
        ? conditions.apply(node.rule().id())
        : List.of();
  }

  static String premise(Outcome.Premise premise) {
    List<String> proof = premise.proof();
    String place = premise.place().isEmpty() ? "" : " (" + premise.place() + ")";
    return proof.isEmpty()
        ? premise.fact() + (premise.value().isEmpty() ? "" : " = " + premise.value()) + place
        : premise.fact() + (premise.value().isEmpty() ? "" : ": " + premise.value());
  }
}
