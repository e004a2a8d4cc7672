package exodx.knowledge;

import exodx.knowledge.sandbox.Names;
import exodx.knowledge.sandbox.RuleGuard;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Lets only rules pass that reason and do nothing else. */
final class SandboxCheck {
  private SandboxCheck() {}

  /**
   * Returns everything in rule files that rules may not use.
   *
   * @param sound files that were looked at before, and need not be again
   */
  static List<Problem> problems(
      List<DrlSources.Parsed> parsed, Predicate<DrlSources.Parsed> sound) {
    Names names =
        Names.of(
            parsed.stream()
                .map(
                    one -> sound.test(one) ? one.descriptors() : DrlSources.tree(one).descriptors())
                .toList());
    return parsed.stream()
        .filter(sound.negate())
        .flatMap(one -> refused(one, names).problems().stream())
        .toList();
  }

  /** What a file may not say. */
  private record Refused(List<Problem> problems) {}

  private static Refused refused(DrlSources.Parsed one, Names names) {
    return one.file()
        .once(
            Refused.class,
            names,
            file -> new Refused(RuleGuard.check(DrlSources.tree(one), names)));
  }

  /**
   * Looks at rules before any of those that changed is compiled.
   *
   * @param sound files that were looked at before, and need not be again
   * @throws ProblemsException when they use what they may not
   */
  static void stop(List<DrlSources.Parsed> parsed, Predicate<DrlSources.Parsed> sound) {
    stop(problems(parsed, sound));
  }

  /**
   * Looks at rules before anything is compiled.
   *
   * @throws ProblemsException when they use what they may not
   */
  static void code(List<DrlSources.Parsed> parsed) {
    stop(parsed, any -> false);
  }

  /**
   * Looks at the names of compiled classes before any of them is loaded: all stand in the package
   * of the rules, in which the program has no class.
   *
   * @throws ProblemsException when one does not
   */
  static void classes(Set<String> names) {
    stop(
        names.stream()
            .filter(name -> !name.startsWith(RuleGuard.PACKAGE + "."))
            .map(
                name ->
                    Problem.error(
                        RuleGuard.CODE, null, "the rules make a class called " + name, null))
            .toList());
  }

  private static void stop(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, problems);
    }
  }
}
