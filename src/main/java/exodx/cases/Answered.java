package exodx.cases;

import exodx.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An answer in the terms of a case file.
 *
 * @param status its status
 * @param diagnoses codes, sorted
 * @param steps codes, in the order of the plan
 * @param checks the status by code
 * @param withheld the sorted reasons by the code of the step
 * @param warnings codes
 * @param missing paths, most decisive first
 */
public record Answered(
    String status,
    List<String> diagnoses,
    List<String> steps,
    Map<String, List<String>> checks,
    Map<String, List<String>> withheld,
    List<String> warnings,
    List<String> missing) {

  /** Puts an answer into those terms. */
  public static Answered of(Outcome outcome) {
    Map<String, List<String>> checks = new TreeMap<>();
    outcome.checks().forEach(check -> checks.put(check.code(), List.of(check.status().name())));
    Map<String, TreeSet<String>> reasons = new TreeMap<>();
    outcome
        .withheld()
        .forEach(one -> reasons.computeIfAbsent(one.step(), s -> new TreeSet<>()).add(one.code()));
    Map<String, List<String>> withheld = new TreeMap<>();
    reasons.forEach((step, codes) -> withheld.put(step, new ArrayList<>(codes)));
    return new Answered(
        outcome.status().name(),
        outcome.diagnoses().stream().map(Outcome.Cause::code).sorted().distinct().toList(),
        outcome.steps().stream().map(Outcome.PlannedStep::code).toList(),
        checks,
        withheld,
        outcome.warnings().stream().map(Outcome.Caution::code).distinct().toList(),
        outcome.missing().stream().map(Outcome.Missing::fact).toList());
  }
}
