package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.StepText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
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
    for (Map.Entry<String, StepText> one : catalogue.steps().entrySet()) {
      String code = one.getKey();
      for (String before : one.getValue().afterOrNone()) {
        StepText earlier = catalogue.steps().get(before);
        if (earlier != null && earlier.phase().compareTo(one.getValue().phase()) > 0) {
          String text = "the step \"%s\" comes after \"%s\", which belongs to a later phase";
          found.add(new Contradiction(code, before, text.formatted(code, before)));
        }
        if (before.equals(code) || reaches(catalogue, before, code)) {
          String text = "the step \"" + code + "\" comes after itself";
          found.add(new Contradiction(code, before, text));
        }
      }
    }
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
