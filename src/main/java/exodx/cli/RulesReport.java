package exodx.cli;

import exodx.cases.CaseFiles;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.Layers;
import exodx.knowledge.Lazy;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.RulesPlace;
import exodx.knowledge.lint.RulesCheck;
import exodx.knowledge.lint.StrayFiles;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.workbench.ChangedRulesCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one check of rules that commands share, with files named as the person named the folder. */
final class RulesReport {
  private static final Pattern FILE = Pattern.compile("\\brules/[\\w./-]+\\.(?:drl|yaml)\\b");

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
    UnaryOperator<String> names = names(environment, named);
    return all.with(all.problems().stream().map(problem -> named(problem, names)).toList());
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
        .toList();
  }

  /**
   * Returns what names a file as it lies under the folder that was named, or in a layer below, so
   * that people and editors find it.
   */
  static UnaryOperator<String> names(Environment environment, Optional<Path> named) {
    if (named.isEmpty()) {
      return UnaryOperator.identity();
    }
    Path place = RulesPlace.of(environment.directory().resolve(named.get()));
    Lazy<Layers> layers = new Lazy<>(() -> Layers.of(place));
    return file -> {
      String path = KnowledgeFile.path(file);
      Path lies = layers.get().holding(path).orElse(null);
      if (lies == null) { // it is not written yet, or has its name already
        boolean there = Files.exists(environment.directory().resolve(file));
        return there ? file : named.get().resolve(path).toString();
      }
      return lies.equals(place)
          ? named.get().resolve(path).toString()
          : lies.equals(RulesPlace.program()) ? file : lies.resolve(path).toString();
    };
  }

  /** Returns the name of a case with its file as it lies under the folder that was named. */
  static String named(String ruleCase, UnaryOperator<String> names) {
    int end = ruleCase.indexOf(CaseFiles.SUFFIX) + CaseFiles.SUFFIX.length();
    return names.apply(ruleCase.substring(0, end)) + ruleCase.substring(end);
  }

  /** Returns problems with files as they lie under the folder that was named. */
  static ProblemsException named(
      ProblemsException problems, Environment environment, Optional<Path> named) {
    if (named.isEmpty() || problems.problems().stream().allMatch(one -> one.file() == null)) {
      return problems;
    }
    UnaryOperator<String> names = names(environment, named);
    return new ProblemsException(
        problems.concern(), problems.problems().stream().map(one -> named(one, names)).toList());
  }

  /** Names files that stand in a text. */
  private static String inside(String text, UnaryOperator<String> names) {
    return FILE.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(names.apply(found.group())));
  }

  private static Problem named(Problem problem, UnaryOperator<String> names) {
    String file = problem.file();
    if (file == null || KnowledgeFile.path(file).equals(file)) {
      return problem;
    }
    return new Problem(
        problem.severity(),
        problem.code(),
        names.apply(file),
        problem.line(),
        problem.column(),
        inside(problem.message(), names),
        problem.hint(),
        problem.sourceLine());
  }
}
