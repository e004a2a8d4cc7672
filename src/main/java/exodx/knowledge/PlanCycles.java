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

  /** Returns one text for each contradiction between phases and {@code after}, or for a circle. */
  static List<String> find(Catalogue catalogue) {
    List<String> texts = new ArrayList<>();
    catalogue
        .steps()
        .forEach(
            (code, step) -> {
              for (String before : step.afterOrNone()) {
                StepText earlier = catalogue.steps().get(before);
                if (earlier != null && earlier.phase().compareTo(step.phase()) > 0) {
                  texts.add(
                      "the step \""
                          + code
                          + "\" comes after \""
                          + before
                          + "\", which belongs to a later phase");
                }
              }
              if (reaches(catalogue, code, code)) {
                texts.add("the step \"" + code + "\" comes after itself");
              }
            });
    return texts;
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
