package exodx.cli;

import exodx.cases.RuleCase;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.reasoning.RuleWalk;
import exodx.workbench.CaseSelection;
import exodx.workbench.Coverage;
import exodx.workbench.KnowledgePages;
import exodx.workbench.PageText;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows everything about one rule. */
@Command(
    name = "show",
    header = "Shows one rule: when it applies, what it concludes, why, and its cases.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class RulesShowCommand implements Callable<Integer> {
  private final Environment environment;

  @Parameters(paramLabel = "RULE", description = "The name of a rule; exodx rules list has them.")
  private String asked = "";

  @Mixin private RulesOption rules;
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
          Problem.error(
              "no-such-rule",
              null,
              "no rule is named \"" + asked + "\"",
              DidYouMean.nearest(asked, knowledge.rules().keySet())
                  .map(near -> "you meant \"" + near + "\"?")
                  .orElse("exodx rules list has the names of all")));
    }
    List<RuleCase> cases =
        CaseSelection.readOrNone(
            knowledge.vocabulary(), Knowledge.cases(environment, rules.folder()));
    RuleWalk walk = new RuleWalk(knowledge, LocalDate.now(environment.clock()));
    Coverage coverage = Coverage.measure(knowledge, walk, cases, done -> {});
    PageText.write(
        new KnowledgePages(knowledge, coverage).rule(rule),
        color.style(environment),
        environment.out());
    return 0;
  }
}
