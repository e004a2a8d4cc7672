package exodx.knowledge;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the rules that the compiler objects to. It names no line for many mistakes, so ever fewer
 * rules are compiled, each file keeping its lines, until one is left that fails alone.
 */
final class CompileErrors {
  private final Consumer<List<Excerpt.Placed>> compiler;
  private final List<Problem> placed = new ArrayList<>();

  private CompileErrors(Consumer<List<Excerpt.Placed>> compiler) {
    this.compiler = compiler;
  }

  /**
   * Gives problems of a compilation of a whole folder their places.
   *
   * @param problems what the compiler said
   */
  static List<Problem> placed(RulesFolder folder, List<Problem> problems) {
    List<DrlSources.Parsed> parsed = DrlSources.parse(folder);
    RulesFolder code = Excerpt.code(parsed);
    List<Excerpt.Placed> all = Excerpt.rules(parsed);
    CompileErrors errors =
        new CompileErrors(
            some -> {
              List<Excerpt.Placed> dropped = new ArrayList<>(all);
              dropped.removeAll(some);
              DrlCompiler.build(Excerpt.without(code, dropped));
            });
    List<Problem> ofDeclarations = errors.compile(List.of());
    return !all.isEmpty() && !ofDeclarations.isEmpty()
        ? List.of(atDeclarations(folder, ofDeclarations.get(0)))
        : errors.among(all, problems);
  }

  /**
   * Gives problems of a compilation of some rules their places.
   *
   * @param problems what the compiler said
   * @param rules the rules
   * @param compiler compiles some of them, and throws problems
   */
  static List<Problem> placed(
      List<Problem> problems, List<Excerpt.Placed> rules, Consumer<List<Excerpt.Placed>> compiler) {
    return isPlaced(problems) ? problems : new CompileErrors(compiler).among(rules, problems);
  }

  /** True when the compiler has named a place for everything. */
  static boolean isPlaced(List<Problem> problems) {
    return problems.stream().noneMatch(p -> p.code().equals("compiler") && p.column() <= 0);
  }

  private List<Problem> among(List<Excerpt.Placed> rules, List<Problem> problems) {
    problems.stream().filter(problem -> problem.column() > 0).forEach(placed::add);
    search(rules);
    return placed.isEmpty() ? problems : List.copyOf(placed);
  }

  private void search(List<Excerpt.Placed> some) {
    List<Problem> problems = compile(some);
    if (problems.isEmpty()) {
      return;
    }
    if (some.size() <= 1) {
      some.forEach(one -> placed.add(at(one, problems.get(0))));
      return;
    }
    int half = some.size() / 2;
    search(some.subList(0, half));
    search(some.subList(half, some.size()));
  }

  /** Without any rule it fails as well: something is wrong with what the rules share. */
  private static Problem atDeclarations(RulesFolder folder, Problem problem) {
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

  private static Problem at(Excerpt.Placed suspect, Problem problem) {
    int line = problem.line() > 0 ? problem.line() : suspect.rule().getLine();
    return Problem.at(
        "compiler",
        suspect.source(),
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

  private List<Problem> compile(List<Excerpt.Placed> some) {
    try {
      compiler.accept(some);
      return List.of();
    } catch (ProblemsException e) {
      return e.problems();
    }
  }
}
