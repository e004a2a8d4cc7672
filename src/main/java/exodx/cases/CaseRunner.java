package exodx.cases;

import exodx.explain.Diagnostician;
import exodx.explain.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what the rules say about a case with what must follow. */
public final class CaseRunner {
  private final Diagnostician diagnostician;

  public CaseRunner(Diagnostician diagnostician) {
    this.diagnostician = diagnostician;
  }

  /** What came out, and every difference in a sentence; no difference means that it holds. */
  public record Result(RuleCase ruleCase, Outcome outcome, List<String> differences) {}

  /** Runs one case. */
  public Result run(RuleCase ruleCase) {
    Outcome outcome = diagnostician.diagnose(ruleCase.facts());
    RuleCase.Expected expected = ruleCase.expected();
    List<String> differences = new ArrayList<>();
    compare(differences, "status", expected.status(), outcome.status().name());
    compareConclusions(differences, expected, outcome);
    List<String> missing = outcome.missing().stream().map(Outcome.Missing::fact).toList();
    contains(differences, "missing", expected.missing(), missing);
    if (expected.first() != null) {
      compare(
          differences, "first missing", expected.first(), missing.isEmpty() ? "" : missing.get(0));
    }
    return new Result(ruleCase, outcome, List.copyOf(differences));
  }

  /**
   * Runs one case without asking what is missing, and compares what is concluded: a fraction of the
   * work. Status and missing facts are left out.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on it
   */
  public List<String> conclusionsThatDiffer(RuleCase ruleCase) {
    List<String> differences = new ArrayList<>();
    compareConclusions(differences, ruleCase.expected(), diagnostician.conclude(ruleCase.facts()));
    return differences;
  }

  private static void compareConclusions(
      List<String> differences, RuleCase.Expected expected, Outcome outcome) {
    compare(
        differences,
        "diagnoses",
        new TreeSet<>(expected.diagnoses()),
        new TreeSet<>(outcome.diagnoses().stream().map(Outcome.Cause::code).toList()));
    List<String> steps = outcome.steps().stream().map(Outcome.PlannedStep::code).toList();
    compare(differences, "steps", expected.steps(), steps);
    compareChecks(differences, expected, outcome);
    compareWithheld(differences, expected, outcome);
    List<String> warnings = outcome.warnings().stream().map(Outcome.Caution::code).toList();
    contains(differences, "warnings", expected.warnings(), warnings);
    if (expected.onlyWarnings() != null) {
      compare(
          differences, "warnings", new TreeSet<>(expected.onlyWarnings()), new TreeSet<>(warnings));
    }
    compareRules(differences, expected, outcome);
    for (String code : Objects.requireNonNullElse(expected.never(), List.<String>of())) {
      if (steps.contains(code) || warnings.contains(code)) {
        differences.add("the answer must never hold " + code);
      }
    }
  }

  private static void compareRules(
      List<String> differences, RuleCase.Expected expected, Outcome outcome) {
    if (expected.fires() == null && expected.silent() == null) {
      return;
    }
    Set<String> fired =
        outcome.proof().stream().map(node -> node.rule().id()).collect(Collectors.toSet());
    contains(differences, "rules that fire", expected.fires(), fired);
    for (String wanted : Objects.requireNonNullElse(expected.silent(), List.<String>of())) {
      outcome.proof().stream()
          .map(Outcome.ProofNode::rule)
          .filter(rule -> isMeant(rule, wanted))
          .map(Outcome.RuleRef::id)
          .distinct()
          .forEach(rule -> differences.add(rule + " must not fire"));
    }
  }

  /** A rule is meant by its id, or by its family and role, as in {@code guards:GUARD}. */
  private static boolean isMeant(Outcome.RuleRef rule, String wanted) {
    return rule.id().equals(wanted)
        || ((rule.file().startsWith("rules/") ? rule.file() : "rules/" + rule.file())
                .startsWith("rules/" + wanted.replaceFirst(":.*", "") + "/")
            && wanted.endsWith(":" + rule.role().toUpperCase(Locale.ROOT)));
  }

  private static void compareChecks(
      List<String> differences, RuleCase.Expected expected, Outcome outcome) {
    if (expected.checks() != null) {
      TreeMap<String, String> found = new TreeMap<>();
      outcome.checks().forEach(check -> found.put(check.code(), check.status().name()));
      compare(differences, "checks", new TreeMap<>(expected.checks()), found);
    }
  }

  private static void compareWithheld(
      List<String> differences, RuleCase.Expected expected, Outcome outcome) {
    if (expected.withheld() != null) {
      TreeMap<String, TreeSet<String>> wanted = new TreeMap<>();
      expected.withheld().forEach((step, reasons) -> wanted.put(step, new TreeSet<>(reasons)));
      TreeMap<String, TreeSet<String>> found = new TreeMap<>();
      outcome
          .withheld()
          .forEach(one -> found.computeIfAbsent(one.step(), s -> new TreeSet<>()).add(one.code()));
      compare(differences, "withheld", wanted, found);
    }
  }

  private static void compare(
      List<String> differences, String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      differences.add(what + ": expected " + expected + " but got " + found);
    }
  }

  private static void contains(
      List<String> differences,
      String what,
      @Nullable Collection<String> expected,
      Collection<String> found) {
    for (String one : expected == null ? List.<String>of() : expected) {
      if (!found.contains(one)) {
        differences.add(what + ": expected " + one + " among " + found);
      }
    }
  }
}
