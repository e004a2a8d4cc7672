package exodx.cli;

import exodx.advice.Catalogue;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.lint.Shapes;
import exodx.workbench.FactSchema;
import exodx.workbench.Json;
import exodx.workbench.ShapeSchema;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints JSON Schemas that the knowledge gives. */
@Command(name = "schema", header = "Prints the JSON Schema of fact files, cases, words or sources.")
final class RulesSchemaCommand implements Callable<Integer> {
  /** What has a schema. */
  private enum Kind {
    FACTS,
    CASES,
    ADVICE,
    SOURCES
  }

  private final Environment environment;

  @Mixin private RulesArgument rules;

  @Option(
      names = "--of",
      paramLabel = "KIND",
      description = "facts, cases, advice or sources, as in .cases.yaml (default: facts).")
  private Kind kind = Kind.FACTS;

  RulesSchemaCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    KnowledgeBase knowledge = Knowledge.load(environment, rules.folder());
    Catalogue catalogue = knowledge.catalogue();
    Json.print(
        switch (kind) {
          case FACTS -> FactSchema.of(knowledge.vocabulary());
          case CASES ->
              ShapeSchema.of(
                  "Cases of rules for exodx",
                  Shapes.cases(knowledge.vocabulary(), catalogue, List.of()),
                  Map.of());
          case ADVICE ->
              ShapeSchema.of(
                  "Words of codes for exodx", Shapes.WORDS, ShapeSchema.codes(catalogue));
          case SOURCES -> ShapeSchema.of("Printed objects for exodx", Shapes.SOURCES, Map.of());
        },
        environment.out());
    return 0;
  }
}
