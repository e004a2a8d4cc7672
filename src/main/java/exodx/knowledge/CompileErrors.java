package exodx.knowledge;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Finds the rules that the compiler objects to. It names no line for many mistakes, so ever fewer
 * rules are compiled, each file keeping its lines, until one is left that fails alone.
 */
final class CompileErrors {
  private record Suspect(KnowledgeFile file, RuleDescr rule) {}

  private final RulesFolder folder;
  private final List<Suspect> suspects = new ArrayList<>();

  CompileErrors(RulesFolder folder) {
    this.folder = folder;
    for (DrlSources.Parsed one : DrlSources.parse(folder)) {
      one.descriptors().getRules().forEach(rule -> suspects.add(new Suspect(one.file(), rule)));
    }
  }

  List<Problem> placed(List<Problem> problems) {
    List<Problem> placed =
        new ArrayList<>(problems.stream().filter(problem -> problem.column() > 0).toList());
    List<Problem> ofDeclarations = compile(List.of());
    if (!suspects.isEmpty() && !ofDeclarations.isEmpty()) {
      return List.of(atDeclarations(ofDeclarations.get(0)));
    }
    search(suspects, placed);
    return placed.isEmpty() ? problems : List.copyOf(placed);
  }

  private void search(List<Suspect> some, List<Problem> placed) {
    List<Problem> problems = compile(some);
    if (problems.isEmpty()) {
      return;
    }
    if (some.size() <= 1) {
      some.forEach(one -> placed.add(at(one, problems.get(0))));
      return;
    }
    int half = some.size() / 2;
    search(some.subList(0, half), placed);
    search(some.subList(half, some.size()), placed);
  }

  /** Without any rule it fails as well: something is wrong with what the rules share. */
  private Problem atDeclarations(Problem problem) {
    KnowledgeFile file =
        folder.withSuffix(".drl").stream()
            .filter(one -> one.text().contains("declare"))
            .findFirst()
            .orElse(folder.withSuffix(".drl").get(0));
    return Problem.at(
        "compiler",
        file.source(),
        1,
        1,
        "the declarations do not compile: " + clean(problem),
        "read the imports and the declared types word by word");
  }

  private static Problem at(Suspect suspect, Problem problem) {
    int line = problem.line() > 0 ? problem.line() : suspect.rule().getLine();
    return Problem.at(
        "compiler",
        suspect.file().source(),
        line,
        problem.line() > 0 ? Math.max(1, problem.column()) : suspect.rule().getColumn() + 1,
        "the rule \"" + suspect.rule().getName() + "\" does not compile: " + clean(problem),
        "read its conditions and its conclusion word by word");
  }

  private static String clean(Problem problem) {
    return problem
        .message()
        .replaceAll("for the type \\w*Lambda\\w+", "here")
        .replaceAll("\\bLambda\\w+", "the rule")
        .strip();
  }

  private List<Problem> compile(List<Suspect> some) {
    Set<RuleDescr> kept = some.stream().map(Suspect::rule).collect(Collectors.toSet());
    List<KnowledgeFile> files = new ArrayList<>();
    for (KnowledgeFile file : folder.files()) {
      StringBuilder text = new StringBuilder(file.text());
      for (Suspect suspect : suspects) {
        if (suspect.file().equals(file) && !kept.contains(suspect.rule())) {
          blank(text, suspect.rule());
        }
      }
      files.add(new KnowledgeFile(file.path(), text.toString()));
    }
    try {
      DrlCompiler.build(new RulesFolder(files));
      return List.of();
    } catch (ProblemsException e) {
      return e.problems();
    }
  }

  private static void blank(StringBuilder text, RuleDescr rule) {
    int to = Math.min(text.length(), rule.getEndCharacter() + 1);
    for (int i = Math.max(0, rule.getStartCharacter()); i < to; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
