package exodx.knowledge.lint;

import exodx.problem.Problem;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts what causes other problems first, and takes out what only follows from it. */
final class Causes {
  /** Without these nothing else can be read. */
  private static final Set<String> UNREADABLE = Set.of("rules-unreadable", "syntax", "yaml");

  /** What is wrong with declarations is wrong wherever somebody uses them. */
  private static final Set<String> DECLARED =
      Set.of(
          "duplicate-fact",
          "duplicate-type",
          "field-type",
          "unknown-type",
          "unknown-annotation",
          "other-package");

  /** What a fact that is declared twice, or with another key, makes of all who name it. */
  private static final Set<String> OF_KEYS =
      Set.of("unknown-fact", "unknown-key", "unknown-placeholder", "unread-fact");

  /** Causes first, then by place. */
  static final Comparator<Problem> FIRST =
      Comparator.comparingInt(Causes::rank)
          .thenComparing(p -> String.valueOf(p.file()))
          .thenComparing(Problem::line)
          .thenComparing(Problem::column)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  private Causes() {}

  private static int rank(Problem problem) {
    return UNREADABLE.contains(problem.code()) ? 0 : DECLARED.contains(problem.code()) ? 1 : 2;
  }

  /** Returns the problems without those that go away when another one is mended. */
  static List<Problem> only(List<Problem> problems) {
    boolean keys = problems.stream().anyMatch(p -> p.code().equals("duplicate-fact"));
    Set<String> annotated = new HashSet<>();
    for (Problem problem : problems) {
      if (problem.code().equals("unknown-annotation") && problem.hint() != null) {
        // you meant @title?
        annotated.add(problem.file() + problem.hint().replaceAll(".*@(\\w+).*", " has no @$1"));
      }
    }
    Set<String> meant = new HashSet<>();
    for (Problem problem : problems) {
      if (problem.code().equals("unknown-field") && problem.hint() != null) {
        meant.add(
            problem.hint().replaceAll("you meant \"(\\w+)\"\\?", ".$1")); // nobody reads it so
      }
    }
    return problems.stream()
        .filter(
            p -> !p.code().equals("unread-fact") || meant.stream().noneMatch(p.message()::endsWith))
        .filter(p -> !(keys && OF_KEYS.contains(p.code())))
        .filter(
            p ->
                !p.code().equals("missing-metadata")
                    || annotated.stream()
                        .noneMatch(
                            a ->
                                (p.file() + p.message()).endsWith(a.substring(a.indexOf(" has no")))
                                    && a.startsWith(String.valueOf(p.file()))))
        .toList();
  }
}
