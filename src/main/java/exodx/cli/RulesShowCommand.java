package exodx.cli;

import exodx.cases.RuleCase;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import exodx.reasoning.RuleWalk;
import exodx.workbench.Coverage;
import exodx.workbench.Families;
import exodx.workbench.KnowledgePages;
import exodx.workbench.PageText;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows everything about one rule. */
@Command(
    name = "show",
    header = "Shows one rule: when it applies, what it concludes, why, and its cases.")
final class RulesShowCommand implements Callable<Integer> {
  private final Environment environment;

  @Parameters(
      index = "0",
      paramLabel = "RULE",
      description = "The name of a rule; exodx rules list has them.")
  private String asked = "";

  @Mixin private RulesArgument rules;
  @Mixin private ColorOption color;

  RulesShowCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    KnowledgeBase knowledge = Knowledge.load(environment, rules.folder());
    RuleInfo rule = knowledge.rules().get(asked);
    if (rule == null) {
      throw ProblemsException.input(
          "no-such-rule", "no rule is named \"" + asked + "\"", hint(knowledge));
    }
    List<RuleCase> cases =
        Knowledge.cases(environment, rules.folder()).read(knowledge.vocabulary());
    RuleWalk walk = new RuleWalk(knowledge, RuleCase.DAY);
    Coverage coverage = Coverage.measure(knowledge, walk, cases, done -> {});
    PageText.write(
        new KnowledgePages(
                knowledge, coverage, Map.of(), RulesReport.names(environment, rules.folder()))
            .rule(rule),
        color.style(environment),
        environment.out());
    return 0;
  }

  /** A code leads to the rules that conclude it. */
  private String hint(KnowledgeBase knowledge) {
    List<String> concluding =
        knowledge.rules().values().stream()
            .filter(rule -> rule.conclusions().stream().anyMatch(c -> c.code().equals(asked)))
            .map(RuleInfo::id)
            .toList();
    if (!concluding.isEmpty()) {
      return "it is a code; these rules conclude it: " + String.join(", ", concluding);
    }
    if (Files.isDirectory(environment.directory().resolve(asked))) {
      return "it is a folder; name the rule first: exodx rules show RULE " + asked;
    }
    if (Families.of(knowledge).stream().anyMatch(family -> family.name().equals(asked))) {
      return "it is a family; exodx rules list --family " + asked + " names its rules";
    }
    Set<String> names = new TreeSet<>(knowledge.rules().keySet());
    knowledge.rules().values().stream()
        .flatMap(rule -> rule.conclusions().stream())
        .filter(one -> !one.code().isEmpty())
        .forEach(one -> names.add(one.code()));
    return DidYouMean.hint(asked, names, "exodx rules list has the names of all");
  }
}
