package exodx.cli;

import exodx.knowledge.lint.Use;
import exodx.knowledge.lint.Uses;
import exodx.problem.Place;
import exodx.workbench.Counted;
import exodx.workbench.Rename;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists every place where something is named. */
@Command(name = "where", header = "Lists every place that names a code, a rule, a type or a field.")
final class RulesWhereCommand implements Callable<Integer> {
  private final Environment environment;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description =
          "A code, a rule, a type, or a field as in affectedUser.synced; with its kind in front"
              + " where several things have the name: step:change-bulb.")
  private String asked = "";

  @Mixin private RulesArgument rules;

  RulesWhereCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    List<Use> uses =
        Rename.uses(
            Uses.in(
                Knowledge.folder(environment, rules.folder()),
                RulesReport.beside(environment, rules.folder())),
            asked);
    UnaryOperator<String> names = RulesReport.names(environment, rules.folder());
    for (Use use : uses) {
      Place place = use.file().place(use.from());
      environment
          .out()
          .print(
              names.apply(use.file().name())
                  + ":"
                  + place.line()
                  + ":"
                  + place.column()
                  + ": "
                  + use.kind().word()
                  + (use.defines() ? ", declared" : "")
                  + "\n    "
                  + use.file().lineText(place.line()).strip()
                  + "\n");
    }
    environment.out().print(Counted.of(uses.size(), "place") + "\n");
    return 0;
  }
}
