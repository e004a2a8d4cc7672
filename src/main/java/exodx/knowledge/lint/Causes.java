package exodx.knowledge.lint;

import exodx.problem.Problem;
import exodx.problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts what causes other problems first, and tells what only follows from it. */
final class Causes {
  /** Without these nothing else can be read. */
  private static final Set<String> UNREADABLE = Set.of("rules-unreadable", "syntax", "yaml");

  /** What is wrong with declarations is wrong wherever somebody uses them. */
  private static final Set<String> DECLARED =
      Set.of(
          "duplicate-fact",
          "copied-file",
          "duplicate-type",
          "field-type",
          "unknown-type",
          "unknown-annotation",
          "other-package");

  /** What a fact that is declared twice, or with another key, makes of all who name it. */
  private static final Set<String> OF_KEYS =
      Set.of("unknown-fact", "unknown-key", "unknown-placeholder", "unread-fact");

  /** What is said of a conclusion that cannot be read, and of a rule that it is in. */
  private static final Set<String> OF_CONCLUSIONS =
      Set.of(
          "wrong-arguments",
          "unknown-verb",
          "not-allowed",
          "one-conclusion",
          "unknown-variable",
          "missing-semicolon",
          "syntax");

  /** What nobody concludes while a conclusion cannot be read. */
  private static final Set<String> NOT_CONCLUDED =
      Set.of(
          "unused-code", "never-matches", "unknown-placeholder", "unused-binding", "unknown-code");

  /** What is still to do is told behind what is wrong. */
  private static final Set<String> LAST =
      Set.of("unused-code", "unused-kind", "code-without-case", "template-without-case", "todo");

  private static final Set<String> CODED =
      Set.of("unknown-code", "unused-code", "code-without-case");

  private static final Set<String> NO_CASE = Set.of("code-without-case", "template-without-case");

  /** Causes first, errors before warnings, then by place. */
  static final Comparator<Problem> FIRST =
      Comparator.comparing(Problem::severity)
          .thenComparingInt(Causes::rank)
          .thenComparing(p -> String.valueOf(p.file()))
          .thenComparing(Problem::line)
          .thenComparing(Problem::column)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  private Causes() {}

  private static int rank(Problem problem) {
    return UNREADABLE.contains(problem.code())
        ? 0
        : DECLARED.contains(problem.code()) ? 1 : LAST.contains(problem.code()) ? 3 : 2;
  }

  /** Returns the problems that go away when another one of them is mended. */
  static List<Problem> following(List<Problem> problems) {
    List<Predicate<Problem>> follows = new ArrayList<>();
    if (problems.stream().anyMatch(p -> p.code().equals("duplicate-fact"))) {
      follows.add(p -> OF_KEYS.contains(p.code()));
    }
    for (Problem cause : problems) {
      if (cause.severity() == Severity.ERROR) {
        of(cause).forEach(follows::add);
      }
    }
    List<Problem> following =
        new ArrayList<>(
            problems.stream()
                .filter(problem -> follows.stream().anyMatch(each -> each.test(problem)))
                .toList());
    following.addAll(again(problems));
    return following;
  }

  private static Stream<Predicate<Problem>> of(Problem cause) {
    String file = String.valueOf(cause.file());
    String hint = String.valueOf(cause.hint());
    List<Predicate<Problem>> follows = new ArrayList<>();
    if (cause.code().equals("unknown-annotation")) {
      String missing = hint.replaceAll(".*@(\\w+).*", " has no @$1"); // you meant @title?
      follows.add(
          p ->
              p.code().equals("missing-metadata")
                  && file.equals(p.file())
                  && p.message().endsWith(missing));
    }
    if (cause.code().equals("unknown-field")) {
      String field = hint.replaceAll("you meant \"(\\w+)\"\\?", ".$1"); // nobody reads it so
      follows.add(p -> p.code().equals("unread-fact") && p.message().endsWith(field));
    }
    if (cause.message().endsWith(" cannot be a code")) {
      String code = cause.message().replaceAll("(\".*\").*", "$1");
      follows.add(p -> CODED.contains(p.code()) && (p.message() + p.hint()).contains(code));
    }
    if (file.endsWith(".cases.yaml")) {
      follows.add(p -> NO_CASE.contains(p.code()));
    }
    if (cause.code().equals("copied-file")) {
      String original = cause.message().replaceFirst(".* as ", "rules/");
      follows.add(
          p ->
              (p.code().startsWith("duplicate-") || p.code().equals("same-conditions"))
                  && (file.equals(p.file()) || original.equals(p.file())));
    }
    boolean wrongCode =
        cause.code().equals("unknown-code") && cause.message().startsWith("the rule ");
    if (file.endsWith(".drl") && (wrongCode || OF_CONCLUSIONS.contains(cause.code()))) {
      follows.add(p -> NOT_CONCLUDED.contains(p.code()) && isNotConcluded(p));
    }
    return follows.stream();
  }

  private static boolean isNotConcluded(Problem problem) {
    return problem.message().startsWith("no rule ")
        || problem.message().endsWith(" is named and never used");
  }

  /** What stands once and is used by several is told once. */
  private static List<Problem> again(List<Problem> problems) {
    Map<List<Object>, Problem> first = new HashMap<>();
    return problems.stream()
        .filter(problem -> problem.line() > 0 && problem.hint() != null)
        .filter(
            problem ->
                first.putIfAbsent(
                        List.of(
                            problem.code(),
                            String.valueOf(problem.file()),
                            problem.line(),
                            problem.column(),
                            String.valueOf(problem.hint())),
                        problem)
                    != null)
        .toList();
  }
}
