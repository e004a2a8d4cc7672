package exodx.cli;

import exodx.knowledge.KnowledgeBase;
import exodx.workbench.Families;
import exodx.workbench.RuleListJson;
import exodx.workbench.RuleListText;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rules, family by family. */
@Command(name = "list", header = "Lists the rules, family by family.")
final class RulesListCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private RulesArgument rules;

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description = "Only this family: a folder of the rules.")
  private @Nullable String family;

  @Option(names = "--json", description = "Print data instead of text.")
  private boolean json;

  @Mixin private ColorOption color;

  RulesListCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    KnowledgeBase knowledge = Knowledge.load(environment, rules.folder());
    List<Families.Family> families = Families.wanted(Families.of(knowledge), family);
    if (json) {
      RuleListJson.write(families, environment.out());
    } else {
      RuleListText.write(families, color.style(environment), environment.out());
    }
    return 0;
  }
}
