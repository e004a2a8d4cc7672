package exodx.cli;

import exodx.cases.CaseFiles;
import exodx.cases.RuleCase;
import exodx.diagnosis.Diagnostician;
import exodx.knowledge.KnowledgeBase;
import exodx.workbench.CaseSelection;
import exodx.workbench.CaseTests;
import exodx.workbench.TestJunit;
import exodx.workbench.TestText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the cases that stand beside the rules. */
@Command(
    name = "test",
    header = "Runs the cases beside the rules, and says what differs and why.",
    description = "%nIt ends with 0 when all cases hold, and with 3 when some fail.%n")
final class RulesTestCommand implements Callable<Integer> {
  /** How it is printed. */
  private enum Format {
    TEXT,
    JUNIT
  }

  private final Environment environment;

  @Mixin private RulesArgument rules;

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description = "Only cases of this family: a folder of the rules.")
  private @Nullable String family;

  @Option(
      names = "--case",
      paramLabel = "TEXT",
      description = "Only cases with this text in their name.")
  private @Nullable String name;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or junit (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--update",
      description =
          "Show how the failing cases would have to be written, ask, and write them. What a case"
              + " never wants in a plan is not touched.")
  private boolean update;

  @Option(names = "--yes", description = "With --update: do not ask.")
  private boolean yes;

  @Mixin private ColorOption color;

  RulesTestCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    KnowledgeBase knowledge = Knowledge.load(environment, rules.folder());
    Optional<Path> folder = Knowledge.place(environment, rules.folder());
    CaseFiles files = Knowledge.cases(environment, rules.folder());
    List<RuleCase> cases = CaseSelection.read(knowledge.vocabulary(), files, family, name);
    Diagnostician diagnostician = new Diagnostician(knowledge, RuleCase.DAY);
    CaseProgress progress = new CaseProgress(environment, "running cases,", cases.size());
    List<CaseTests.Tested> tested =
        CaseTests.run(diagnostician, cases, environment.clock(), progress::done);
    progress.end();
    UnaryOperator<String> names = RulesReport.names(environment, rules.folder());
    if (format == Format.JUNIT) {
      TestJunit.write(tested, names, environment.out());
    } else {
      TestText.write(
          tested, tested.size(), diagnostician, names, color.style(environment), environment.out());
    }
    boolean holds = tested.stream().allMatch(CaseTests.Tested::holds);
    if (!holds && update) {
      holds =
          new CaseWriting(environment, color.style(environment), yes)
              .update(knowledge.vocabulary(), files, folder, names, tested);
    }
    return holds ? 0 : ExitCode.BROKEN_KNOWLEDGE.number();
  }
}
