package exodx.report;

import exodx.explain.ProofGraph;
import java.io.PrintWriter;

/** Prints a proof in the DOT language of Graphviz. */
public final class ProofDot {
  private ProofDot() {}

  /** Prints the graph. */
  public static void write(ProofGraph graph, PrintWriter out) {
    GraphText text = new GraphText(graph);
    out.print("digraph proof {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
    text.facts()
        .forEach(
            (shown, name) ->
                out.print("  " + name + " [shape=ellipse, label=\"" + label(shown) + "\"];\n"));
    text.rules()
        .forEach(
            (name, shown) ->
                out.print("  " + name + " [shape=box, label=\"" + label(shown) + "\"];\n"));
    text.arrows().forEach(arrow -> out.print("  " + arrow.from() + " -> " + arrow.to() + ";\n"));
    out.print("}\n");
  }

  private static String label(String text) {
    return Printable.lines(text).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
