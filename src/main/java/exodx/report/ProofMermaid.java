package exodx.report;

import exodx.explain.ProofGraph;
import java.io.PrintWriter;

/** Prints a proof as a Mermaid flowchart. */
public final class ProofMermaid {
  private ProofMermaid() {}

  /** Prints the chart. */
  public static void write(ProofGraph graph, PrintWriter out) {
    GraphText text = new GraphText(graph);
    out.print("flowchart LR\n");
    text.facts()
        .forEach((shown, name) -> out.print("  " + name + "([\"" + label(shown) + "\"])\n"));
    text.rules().forEach((name, shown) -> out.print("  " + name + "[\"" + label(shown) + "\"]\n"));
    text.arrows().forEach(arrow -> out.print("  " + arrow.from() + " --> " + arrow.to() + "\n"));
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
