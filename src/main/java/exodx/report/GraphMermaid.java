package exodx.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints a drawing as a Mermaid flowchart. */
public final class GraphMermaid {
  private GraphMermaid() {}

  /** Prints the chart. */
  public static void write(Graph graph, PrintWriter out) {
    out.print("flowchart LR\n");
    graph.groups().forEach((group, nodes) -> group(group, nodes, out));
    for (Graph.Arrow arrow : graph.arrows()) {
      out.print("  " + arrow.from() + line(arrow) + arrow.to() + "\n");
    }
    for (Graph.Kind kind : Graph.Kind.values()) {
      if (!style(kind).isEmpty() && graph.nodes().stream().anyMatch(node -> node.kind() == kind)) {
        out.print("  classDef " + style(kind).substring(3) + " " + look(kind) + "\n");
      }
    }
  }

  private static void group(String group, List<Graph.Node> nodes, PrintWriter out) {
    String indent = group.isEmpty() ? "  " : "    ";
    if (!group.isEmpty()) {
      out.print("  subgraph f_" + group.replaceAll("\\W", "_") + "[\"" + label(group) + "\"]\n");
    }
    for (Graph.Node node : nodes) {
      String text = "\"" + label(node.text()) + "\"";
      String shape =
          switch (node.kind()) {
            case FACT, OUTSIDE -> "([" + text + "])";
            case ASKED -> "{{" + text + "}}";
            case GAINED, LOST, CHANGED -> ">" + text + "]";
            case RULE, UNKNOWN, STOPPED -> "[" + text + "]";
          };
      out.print(indent + node.name() + shape + style(node.kind()) + "\n");
    }
    out.print(group.isEmpty() ? "" : "  end\n");
  }

  private static String line(Graph.Arrow arrow) {
    String label = label(arrow.label());
    return label.isEmpty()
        ? arrow.absence() ? " -.-> " : " --> "
        : arrow.absence() ? " -. \"" + label + "\" .-> " : " -- \"" + label + "\" --> ";
  }

  private static String style(Graph.Kind kind) {
    return look(kind).isEmpty() ? "" : ":::" + kind.name().toLowerCase(Locale.ROOT);
  }

  private static String look(Graph.Kind kind) {
    return switch (kind) {
      case FACT, RULE, ASKED, OUTSIDE -> "";
      case UNKNOWN -> "stroke:#8a5a00,stroke-dasharray:5";
      case STOPPED -> "stroke:#97101f,stroke-width:3px";
      case GAINED -> "stroke:#0f5a2a,stroke-width:3px";
      case LOST -> "stroke:#97101f,stroke-dasharray:5";
      case CHANGED -> "stroke:#8a5a00";
    };
  }

  /** Everything that could end a label or begin markup becomes an entity. */
  private static String label(String text) {
    StringBuilder label = new StringBuilder();
    Printable.lines(text)
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                label.append("<br/>");
              } else if (Character.isLetterOrDigit(c) || " .,:;=>-_/()'@$|".indexOf(c) >= 0) {
                label.append(c == '>' ? "#gt;" : Character.toString(c));
              } else {
                label.append('#').append(c).append(';');
              }
            });
    return label.toString();
  }
}
