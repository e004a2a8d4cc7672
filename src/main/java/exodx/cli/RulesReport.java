package exodx.cli;

import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.knowledge.lint.StrayFiles;
import exodx.problem.Problem;
import exodx.workbench.ChangedRulesCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one check of rules that commands share, with files named as the person named the folder. */
final class RulesReport {
  private static final String PREFIX = "rules/";

  private RulesReport() {}

  /**
   * Checks rules, words and cases.
   *
   * @param named the folder as it was named; empty for the one that comes with the program
   * @param beside the files beside the rules, see {@link #beside}
   * @param compiling finds what only compiling tells; run only when nothing else is wrong
   */
  static RulesCheck.Report of(
      Environment environment,
      Optional<Path> named,
      RulesFolder folder,
      List<KnowledgeFile> beside,
      RulesCheck.Compiling compiling) {
    RulesCheck.Report report = RulesCheck.check(folder, beside, compiling);
    RulesCheck.Report all =
        Knowledge.place(environment, named)
            .map(place -> StrayFiles.addTo(report, place))
            .orElse(report);
    return all.with(all.problems().stream().map(problem -> named(problem, named)).toList());
  }

  /**
   * Checks rules, words and cases, and compiles what was not compiled before.
   *
   * @param named the folder as it was named; empty for the one that comes with the program
   * @param beside the files beside the rules, see {@link #beside}
   */
  static RulesCheck.Report of(
      Environment environment,
      Optional<Path> named,
      RulesFolder folder,
      List<KnowledgeFile> beside) {
    return of(
        environment,
        named,
        folder,
        beside,
        new ChangedRulesCheck(
            folder, Knowledge.exclusions(environment, named), RulesCache.of(environment)));
  }

  /**
   * Returns the files beside the rules: cases, and the changes that no case can find.
   *
   * @throws exodx.problem.ProblemsException when they cannot be read
   */
  static List<KnowledgeFile> beside(Environment environment, Optional<Path> named) {
    return Stream.concat(
            Knowledge.cases(environment, named).files().stream(),
            Knowledge.exclusions(environment, named).stream())
        .map(file -> new KnowledgeFile(file.name().substring(PREFIX.length()), file.text()))
        .toList();
  }

  /** Returns the name of a file as it lies under the folder that was given. */
  static String named(String file, Optional<Path> folder) {
    return folder.isPresent() && file.startsWith(PREFIX)
        ? folder.get().resolve(file.substring(PREFIX.length())).toString()
        : file;
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
