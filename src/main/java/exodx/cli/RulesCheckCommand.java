package exodx.cli;

import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.KnowledgeLoader;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.problem.Problem;
import exodx.problem.SourceText;
import exodx.workbench.CheckJson;
import exodx.workbench.CheckSarif;
import exodx.workbench.CheckText;
import exodx.workbench.Exclusions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells everything that is wrong with rules, words and cases. */
@Command(
    name = "check",
    header = "Tells everything that is wrong with rules, words and cases.",
    description = "%nEach code in brackets has its page in docs/checks.md.%n",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes, the same for every format:%n",
    exitCodeList = {
      "0:nothing to mend, or warnings only",
      "2:wrong usage",
      "3:errors, or warnings with --strict",
      "70:internal error; EXODX_DEBUG=1 shows where"
    })
final class RulesCheckCommand implements Callable<Integer> {
  private static final String PREFIX = "rules/";

  private final Surroundings surroundings;

  @Mixin private RulesArgument rules;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.OfCheck.class,
      description = "text, json or sarif (for editors and code hosts) (default: text).")
  private CheckFormat format = CheckFormat.TEXT;

  @Option(names = "--strict", description = "Let warnings fail as well.")
  private boolean strict;

  RulesCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RulesFolder folder = Knowledge.folder(surroundings, rules.folder());
    Optional<SourceText> exclusions = Knowledge.exclusions(surroundings, rules.folder());
    RulesCheck.Report report =
        RulesCheck.check(
            folder,
            beside(exclusions),
            sound ->
                Exclusions.of(
                    KnowledgeLoader.load(sound, RulesCache.of(surroundings)), exclusions));
    RulesCheck.Report named =
        new RulesCheck.Report(
            report.files(),
            report.rules(),
            report.problems().stream().map(problem -> named(problem, rules.folder())).toList());
    switch (format) {
      case TEXT -> CheckText.write(named, surroundings.out());
      case JSON -> CheckJson.write(named, surroundings.out());
      case SARIF -> CheckSarif.write(named, surroundings.out());
    }
    boolean failed = report.errors() > 0 || (strict && report.warnings() > 0);
    return failed ? ExitCode.BROKEN_KNOWLEDGE.number() : 0;
  }

  private List<KnowledgeFile> beside(Optional<SourceText> exclusions) {
    return Stream.concat(
            Knowledge.cases(surroundings, rules.folder()).files().stream(), exclusions.stream())
        .map(file -> new KnowledgeFile(file.name().substring(PREFIX.length()), file.text()))
        .toList();
  }

  /** Names files as they lie under the folder that was given, so that editors find them. */
  private static Problem named(Problem problem, Optional<Path> folder) {
    String file = problem.file();
    if (folder.isEmpty() || file == null || !file.startsWith(PREFIX)) {
      return problem;
    }
    return new Problem(
        problem.severity(),
        problem.code(),
        folder.get().resolve(file.substring(PREFIX.length())).toString(),
        problem.line(),
        problem.column(),
        problem.message(),
        problem.hint(),
        problem.sourceLine());
  }
}
