package exodx.cli;

import exodx.advice.Catalogue;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.lint.Shapes;
import exodx.workbench.FactSchema;
import exodx.workbench.Json;
import exodx.workbench.ShapeSchema;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints JSON Schemas that the knowledge gives. */
@Command(
    name = "schema",
    header = "Prints the JSON Schema of fact files, cases or words, for editors.")
final class RulesSchemaCommand implements Callable<Integer> {
  /** What has a schema. */
  private enum Kind {
    FACTS,
    CASES,
    ADVICE
  }

  private final Environment environment;

  @Mixin private RulesArgument rules;

  @Option(
      names = "--of",
      paramLabel = "KIND",
      description = "facts, cases (.cases.yaml) or advice (.advice.yaml) (default: facts).")
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
                  List.of());
          case ADVICE ->
              ShapeSchema.of("Words of codes for exodx", Shapes.WORDS, catalogue.shells().keySet());
        },
        environment.out());
    return 0;
  }
}
