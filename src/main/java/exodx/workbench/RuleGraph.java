package exodx.workbench;

import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rule feeds which, ready to be drawn.
 *
 * @param rules the rules, in the order of the files
 * @param links the arrows between them
 */
public record RuleGraph(List<RuleInfo> rules, List<RuleLinks.Link> links) {

  /** Returns the graph of all rules, or of one family with the rules next to it. */
  public static RuleGraph of(KnowledgeBase knowledge, @Nullable String family) {
    List<RuleLinks.Link> links = RuleLinks.of(knowledge);
    if (family == null) {
      return new RuleGraph(List.copyOf(knowledge.rules().values()), links);
    }
    Set<String> inside = new LinkedHashSet<>();
    knowledge.rules().values().stream()
        .filter(rule -> Families.nameOf(rule.file()).equals(family))
        .forEach(rule -> inside.add(rule.id()));
    List<RuleLinks.Link> near =
        links.stream()
            .filter(link -> inside.contains(link.from()) || inside.contains(link.to()))
            .toList();
    Set<String> shown = new LinkedHashSet<>(inside);
    near.forEach(link -> shown.addAll(List.of(link.from(), link.to())));
    return new RuleGraph(
        knowledge.rules().values().stream().filter(rule -> shown.contains(rule.id())).toList(),
        near);
  }

  /** Returns the graph as Mermaid, a group for each family. */
  public String mermaid() {
    Map<String, String> names = names();
    StringBuilder text = new StringBuilder("flowchart LR\n");
    byFamily()
        .forEach(
            (family, members) -> {
              text.append("  subgraph ").append("f_").append(family.replaceAll("\\W", "_"));
              text.append("[\"").append(family).append("\"]\n");
              for (RuleInfo rule : members) {
                text.append("    ").append(names.get(rule.id())).append("[\"");
                text.append(escaped(rule.id())).append("\"]\n");
              }
              text.append("  end\n");
            });
    for (RuleLinks.Link link : links) {
      text.append("  ").append(names.get(link.from()));
      text.append(link.absence() ? " -. \"no " : " -- \"").append(escaped(link.what()));
      text.append(link.absence() ? "\" .-> " : "\" --> ").append(names.get(link.to()));
      text.append('\n');
    }
    return text.toString();
  }

  /** Returns the graph as DOT, a cluster for each family. */
  public String dot() {
    Map<String, String> names = names();
    StringBuilder text = new StringBuilder("digraph rules {\n  rankdir=LR;\n");
    text.append("  node [shape=box, fontname=\"sans-serif\"];\n");
    byFamily()
        .forEach(
            (family, members) -> {
              text.append("  subgraph \"cluster_").append(family).append("\" {\n");
              text.append("    label=\"").append(family).append("\";\n");
              for (RuleInfo rule : members) {
                text.append("    ").append(names.get(rule.id())).append(" [label=\"");
                text.append(rule.id().replace("\\", "\\\\").replace("\"", "\\\"")).append("\"];\n");
              }
              text.append("  }\n");
            });
    for (RuleLinks.Link link : links) {
      text.append("  ").append(names.get(link.from())).append(" -> ").append(names.get(link.to()));
      text.append(" [label=\"").append(link.absence() ? "no " : "").append(link.what());
      text.append(link.absence() ? "\", style=dashed];\n" : "\"];\n");
    }
    return text.append("}\n").toString();
  }

  private Map<String, List<RuleInfo>> byFamily() {
    Map<String, List<RuleInfo>> families = new TreeMap<>();
    rules.forEach(
        rule ->
            families
                .computeIfAbsent(Families.nameOf(rule.file()), f -> new ArrayList<>())
                .add(rule));
    return families;
  }

  /** Short names, since ids may hold what a format does not allow. */
  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    rules.forEach(rule -> names.put(rule.id(), "r" + names.size()));
    links.forEach(link -> Objects.requireNonNull(names.get(link.from()), link.from()));
    return names;
  }

  private static String escaped(String text) {
    return text.replace("\"", "#quot;");
  }
}
