package exodx.report;

import java.io.PrintWriter;
import java.util.List;

/** Prints a drawing in the DOT language of Graphviz. */
public final class GraphDot {
  private GraphDot() {}

  /** Prints the drawing. */
  public static void write(Graph graph, PrintWriter out) {
    out.print("digraph exodx {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
    graph.groups().forEach((group, nodes) -> group(group, nodes, out));
    for (Graph.Arrow arrow : graph.arrows()) {
      out.print("  " + arrow.from() + " -> " + arrow.to() + look(arrow) + ";\n");
    }
    out.print("}\n");
  }

  private static void group(String group, List<Graph.Node> nodes, PrintWriter out) {
    String indent = group.isEmpty() ? "  " : "    ";
    if (!group.isEmpty()) {
      out.print("  subgraph \"cluster_" + label(group) + "\" {\n");
      out.print("    label=\"" + label(group) + "\";\n");
    }
    for (Graph.Node node : nodes) {
      out.print(indent + node.name() + " [" + shape(node.kind()) + ", label=\"");
      out.print(label(node.text()) + "\"];\n");
    }
    out.print(group.isEmpty() ? "" : "  }\n");
  }

  private static String look(Graph.Arrow arrow) {
    String label = arrow.label().isEmpty() ? "" : "label=\"" + label(arrow.label()) + "\"";
    String style = arrow.absence() ? "style=dashed" : "";
    String both = label + (label.isEmpty() || style.isEmpty() ? "" : ", ") + style;
    return both.isEmpty() ? "" : " [" + both + "]";
  }

  private static String shape(Graph.Kind kind) {
    return switch (kind) {
      case FACT -> "shape=ellipse";
      case RULE -> "shape=box";
      case OUTSIDE -> "shape=box, style=rounded";
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
