package exodx.cli;

import exodx.knowledge.KnowledgeBase;
import exodx.report.GraphDot;
import exodx.report.GraphMermaid;
import exodx.workbench.Families;
import exodx.workbench.RuleGraph;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws which rule feeds which. */
@Command(name = "graph", header = "Draws which rule feeds which, as Mermaid or DOT.")
final class RulesGraphCommand implements Callable<Integer> {
  /** How it is printed. */
  private enum Format {
    MERMAID,
    DOT
  }

  /** What a person can still follow. */
  private static final int MOST_ARROWS = 60;

  private final Environment environment;

  @Mixin private RulesArgument rules;

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description = "What this family, or FAMILY/FILE, concludes, with each other one as one box.")
  private @Nullable String family;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "mermaid or dot (default: mermaid).")
  private Format format = Format.MERMAID;

  RulesGraphCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    KnowledgeBase knowledge = Knowledge.load(environment, rules.folder());
    RuleGraph graph = RuleGraph.of(knowledge, family);
    if (family != null) {
      look(Families.of(knowledge), family, graph);
    }
    switch (format) {
      case DOT -> GraphDot.write(graph.drawing(), environment.out());
      case MERMAID -> GraphMermaid.write(graph.drawing(), environment.out());
    }
    return 0;
  }

  /** Refuses what is no family, and tells what is easier to read than a large one. */
  private void look(List<Families.Family> families, String name, RuleGraph graph) {
    if (families.stream().anyMatch(one -> one.files().contains(name))) {
      return;
    }
    List<String> files = Families.wanted(families, name).get(0).files();
    if (graph.arrows().size() > MOST_ARROWS && files.size() > 1) {
      String easier = "exodx: easier to read: --family " + String.join(", ", files) + "\n";
      environment.err().print(easier);
    }
  }
}
