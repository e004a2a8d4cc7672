package exodx.cli;

import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.knowledge.KnowledgeBase;
import exodx.problem.Problem;
import exodx.reasoning.RuleWalk;
import exodx.report.ProblemPrinter;
import exodx.workbench.CaseSelection;
import exodx.workbench.Coverage;
import exodx.workbench.CoverageHtml;
import exodx.workbench.CoverageJson;
import exodx.workbench.CoverageText;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what the cases reach of the rules. */
@Command(
    name = "coverage",
    header = "Shows which rules, conditions and branches of unknown no case reaches.",
    description =
        "%nA condition has a branch for each of true, false and unknown that it can come to. Per"
            + " cent are rounded down.%n")
final class RulesCoverageCommand implements Callable<Integer> {
  /** How it is printed. */
  private enum Format {
    TEXT,
    JSON,
    HTML
  }

  private static final int ALL = 100;

  private final Environment environment;

  @Spec private CommandSpec spec;
  @Mixin private RulesArgument rules;

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description = "Only rules of this family, reached by whatever case.")
  private @Nullable String family;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or html (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--threshold",
      paramLabel = "PERCENT",
      description = "End with 3 when fewer branches are reached.")
  private int threshold;

  @Mixin private ColorOption color;

  RulesCoverageCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (threshold < 0 || threshold > ALL) {
      throw new ParameterException(spec.commandLine(), "--threshold is a number from 0 to 100");
    }
    KnowledgeBase knowledge = Knowledge.load(environment, rules.folder());
    CaseFiles files = Knowledge.cases(environment, rules.folder());
    List<RuleCase> cases = CaseSelection.read(knowledge.vocabulary(), files, null, null);
    CaseProgress progress = new CaseProgress(environment, "running cases,", cases.size());
    RuleWalk walk = new RuleWalk(knowledge, RuleCase.DAY);
    Coverage all = Coverage.measure(knowledge, walk, cases, progress::done);
    progress.end();
    Coverage coverage = all.ofFamily(family);
    UnaryOperator<String> names = RulesReport.names(environment, rules.folder());
    switch (format) {
      case TEXT -> CoverageText.write(coverage, names, color.style(environment), environment.out());
      case JSON -> CoverageJson.write(coverage, environment.out());
      case HTML -> environment.out().print(CoverageHtml.page(coverage, names));
    }
    int percent = coverage.branches().percent();
    if (percent >= threshold) {
      return 0;
    }
    environment.out().flush();
    new ProblemPrinter(environment.err())
        .print(
            Problem.error(
                "coverage",
                null,
                percent + "% of the branches are reached, fewer than " + threshold + "%",
                null));
    return ExitCode.BROKEN_KNOWLEDGE.number();
  }
}
