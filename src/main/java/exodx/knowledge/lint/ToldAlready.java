package exodx.knowledge.lint;

import exodx.knowledge.DrlSources;
import exodx.problem.Problem;
import exodx.problem.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;

/** Finds problems that only say again what another one of the same rule says better. */
final class ToldAlready {
  private static final Set<String> MISSPELT = Set.of("unknown-verb", "unknown-type", "not-logical");

  private ToldAlready() {}

  /** Returns the problems of reading the parts of a folder that no check has told better. */
  static List<Problem> rest(LintContext material, List<Problem> ofParts, List<Problem> found) {
    Set<String> lines = found.stream().map(ToldAlready::line).collect(Collectors.toSet());
    boolean ofSources =
        found.stream().anyMatch(one -> String.valueOf(one.file()).endsWith(".sources.yaml"));
    return ofParts.stream()
        .filter(
            one ->
                switch (one.code()) {
                  case "compiler" -> false;
                  case "sources" -> !ofSources;
                  case "unknown-code" -> !isIn(lines, one);
                  case "one-conclusion" -> !isIn(lines, one) && !explained(material, one, found);
                  default -> true;
                })
        .toList();
  }

  private static boolean isIn(Set<String> lines, Problem problem) {
    return problem.line() > 0 && lines.contains(line(problem));
  }

  private static String line(Problem problem) {
    return problem.file() + ":" + problem.line();
  }

  /** What is misspelt may not stand in a rule either, which need not be told as well. */
  static boolean told(List<DrlSources.Parsed> parsed, Problem problem, List<Problem> found) {
    return parsed.stream()
        .filter(one -> one.file().source().name().equals(problem.file()))
        .flatMap(
            one ->
                Stream.concat(
                    one.descriptors().getRules().stream(),
                    one.descriptors().getClassAndEnumDeclarationDescrs().stream()))
        .filter(part -> holds(part, problem))
        .anyMatch(
            part ->
                found.stream()
                    .filter(other -> other.severity() == Severity.ERROR)
                    .filter(other -> String.valueOf(problem.file()).equals(other.file()))
                    .anyMatch(other -> holds(part, other)));
  }

  private static boolean holds(BaseDescr part, Problem problem) {
    return problem.line() >= part.getLine() && problem.line() <= part.getEndLine();
  }

  /** A rule whose conclusion is misspelt concludes nothing, which need not be told as well. */
  private static boolean explained(LintContext material, Problem problem, List<Problem> all) {
    return material.rules().stream()
        .filter(rule -> rule.file().source().name().equals(problem.file()))
        .filter(rule -> rule.descriptor().getLine() == problem.line())
        .anyMatch(
            rule ->
                all.stream()
                    .filter(found -> MISSPELT.contains(found.code()))
                    .filter(found -> rule.file().source().name().equals(found.file()))
                    .anyMatch(
                        found ->
                            found.line() >= rule.descriptor().getLine()
                                && found.line() <= rule.descriptor().getEndLine()));
  }
}
