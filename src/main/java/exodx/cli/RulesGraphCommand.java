package exodx.cli;

import exodx.knowledge.KnowledgeBase;
import exodx.workbench.Families;
import exodx.workbench.FamilyNames;
import exodx.workbench.RuleGraph;
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

  private final Environment environment;

  @Mixin private RulesArgument rules;

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description = "What this family concludes, with each other family as one box.")
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
    FamilyNames.wanted(Families.of(knowledge), family);
    RuleGraph graph = RuleGraph.of(knowledge, family);
    environment.out().print(format == Format.DOT ? graph.dot() : graph.mermaid());
    return 0;
  }
}
