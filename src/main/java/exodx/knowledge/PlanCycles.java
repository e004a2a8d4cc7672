package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.StepText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds orders of steps that no plan can keep. */
final class PlanCycles {
  private PlanCycles() {}

  /**
   * An order that no plan can keep.
   *
   * @param step the step with the order
   * @param before the step that it names
   * @param text what is wrong
   */
  record Contradiction(String step, String before, String text) {}

  /** Returns each contradiction between phases and {@code after}, and each circle. */
  static List<Contradiction> find(Catalogue catalogue) {
    List<Contradiction> found = new ArrayList<>();
    catalogue
        .steps()
        .forEach(
            (code, step) -> {
              for (String before : step.afterOrNone()) {
                StepText earlier = catalogue.steps().get(before);
                if (earlier != null && earlier.phase().compareTo(step.phase()) > 0) {
                  found.add(
                      new Contradiction(
                          code,
                          before,
                          "the step \""
                              + code
                              + "\" comes after \""
                              + before
                              + "\", which belongs to a later phase"));
                }
                if (before.equals(code) || reaches(catalogue, before, code)) {
                  found.add(
                      new Contradiction(
                          code, before, "the step \"" + code + "\" comes after itself"));
                }
              }
            });
    return found;
  }

  private static boolean reaches(Catalogue catalogue, String from, String goal) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      StepText step = catalogue.steps().get(open.pop());
      for (String before : step == null ? List.<String>of() : step.afterOrNone()) {
        if (before.equals(goal)) {
          return true;
        }
        if (seen.add(before)) {
          open.push(before);
        }
      }
    }
    return false;
  }
}
