package exodx.report;

import java.io.PrintWriter;

/** Prints a drawing in the DOT language of Graphviz. */
public final class GraphDot {
  private GraphDot() {}

  /** Prints the drawing. */
  public static void write(Graph graph, PrintWriter out) {
    out.print("digraph exodx {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
    for (Graph.Node node : graph.nodes()) {
      out.print("  " + node.name() + " [" + shape(node.kind()) + ", label=\"" + label(node.text()));
      out.print("\"];\n");
    }
    for (Graph.Arrow arrow : graph.arrows()) {
      out.print("  " + arrow.from() + " -> " + arrow.to() + ";\n");
    }
    out.print("}\n");
  }

  private static String shape(Graph.Kind kind) {
    return switch (kind) {
      case FACT -> "shape=ellipse";
      case RULE -> "shape=box";
      case UNKNOWN -> "shape=box, style=dashed, color=\"#8a5a00\"";
      case STOPPED -> "shape=box, style=bold, color=\"#97101f\"";
      case ASKED -> "shape=hexagon";
      case GAINED -> "shape=note, style=bold, color=\"#0f5a2a\"";
      case LOST -> "shape=note, style=dashed, color=\"#97101f\"";
      case CHANGED -> "shape=note, color=\"#8a5a00\"";
    };
  }

  private static String label(String text) {
    return Printable.lines(text).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
