package exodx.cli;

import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.report.ProblemPrinter;
import exodx.workbench.CaseSelection;
import exodx.workbench.Exclusions;
import exodx.workbench.Families;
import exodx.workbench.MutationCheck;
import exodx.workbench.MutationJson;
import exodx.workbench.MutationScore;
import exodx.workbench.MutationText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Changes every condition in turn and tells which changes no case finds. */
@Command(
    name = "mutate",
    header = "Changes every condition in turn: which changes does no case find?",
    description = {
      "%nLeaves out or negates each condition of each rule, one at a time, and runs the cases. A"
          + " change that makes no case fail shows a condition that is not tested, or not needed.",
      "%nWhat no case can find is written down, with the reason, in mutation.yaml of the rules: it"
          + " does not count.%n"
    })
final class RulesMutateCommand implements Callable<Integer> {
  /** How it is printed. */
  private enum Format {
    TEXT,
    JSON
  }

  private static final int ALL = 100;

  private final Environment environment;

  @Spec private CommandSpec spec;
  @Mixin private RulesArgument rules;

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description = "Only rules of this family: a folder of the rules.")
  private @Nullable String family;

  @Option(names = "--rule", paramLabel = "ID", description = "Only this rule.")
  private @Nullable String rule;

  @Option(names = "--survivors-only", description = "Leave out the score of each family.")
  private boolean survivorsOnly;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--threshold",
      paramLabel = "PERCENT",
      description = "End with 3 when fewer changes are found; excluded ones do not count.")
  private int threshold;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many rules are tried together (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private ColorOption color;

  RulesMutateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
    }
    if (threshold < 0 || threshold > ALL) {
      throw new ParameterException(spec.commandLine(), "--threshold is a number from 0 to 100");
    }
    KnowledgeBase knowledge = Knowledge.load(environment, rules.folder());
    List<RuleInfo> wanted = wanted(knowledge);
    Exclusions exclusions =
        Exclusions.of(knowledge, Knowledge.exclusions(environment, rules.folder()));
    CaseFiles files = Knowledge.cases(environment, rules.folder());
    List<RuleCase> cases = CaseSelection.read(knowledge.vocabulary(), files, null, null);
    MutationCheck check = new MutationCheck(knowledge, RuleCase.DAY, cases);
    CaseProgress progress = new CaseProgress(environment, "changing rules,", wanted.size());
    AtomicInteger done = new AtomicInteger();
    MutationScore score =
        check.run(wanted, exclusions, threads, rule -> progress.done(done.incrementAndGet()));
    progress.end();
    if (score.verdicts().isEmpty()) {
      throw ProblemsException.knowledge(
          "nothing-to-change", "these rules have no conditions", null);
    }
    if (format == Format.JSON) {
      MutationJson.write(score, environment.out());
    } else {
      MutationText.write(
          score,
          survivorsOnly,
          RulesReport.names(environment, rules.folder()),
          color.style(environment),
          environment.out());
    }
    List<Problem> problems = new ArrayList<>(exclusions.found(score));
    if (score.percent().compareTo(BigDecimal.valueOf(threshold)) < 0) {
      problems.add(
          Problem.error(
              "mutation",
              null,
              score.percent() + "% of the changes are found, fewer than " + threshold + "%",
              null));
    }
    environment.out().flush();
    problems.forEach(new ProblemPrinter(environment.err())::print);
    return problems.isEmpty() ? 0 : ExitCode.BROKEN_KNOWLEDGE.number();
  }

  private List<RuleInfo> wanted(KnowledgeBase knowledge) {
    List<RuleInfo> inFamilies =
        Families.wanted(Families.of(knowledge), family).stream()
            .flatMap(one -> one.rules().stream())
            .toList();
    if (rule == null) {
      return inFamilies;
    }
    List<RuleInfo> named = inFamilies.stream().filter(one -> one.id().equals(rule)).toList();
    if (named.isEmpty()) {
      throw ProblemsException.input(
          "no-such-rule",
          "no rule is named \"" + rule + "\"",
          DidYouMean.hint(rule, inFamilies.stream().map(RuleInfo::id).toList()));
    }
    return named;
  }
}
