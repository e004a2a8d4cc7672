package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.advice.Phase;
import exodx.advice.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders steps by phase, then by "after", then by code; never by the order of firing. What stands
 * in for a step of the plan comes last, with what is done when nothing helps.
 */
final class PlanOrder {
  private final Catalogue catalogue;

  PlanOrder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns the same steps in the order in which they are done. */
  List<Step> order(List<Step> steps) {
    List<Step> open = new ArrayList<>(steps);
    open.sort(
        Comparator.comparing((Step step) -> phase(step, steps))
            .thenComparing(Step::code)
            .thenComparing(step -> step.values().toString()));
    List<Step> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      // Sound knowledge has no circle, so there always is a step that waits for no other.
      Step next =
          open.stream().filter(step -> !waits(step, open, steps)).findFirst().orElse(open.get(0));
      open.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  /** Returns the part of a plan of these steps in which a step stands. */
  Phase phase(Step step, List<Step> steps) {
    return standsInFor(step, steps).isEmpty()
        ? catalogue.step(step.code()).phase()
        : Phase.ESCALATE;
  }

  /**
   * Returns when alone a step is done, for the front of its title; empty when it always is.
   *
   * @param steps the plan in its order
   */
  String condition(Step step, List<Step> steps) {
    List<Step> first = standsInFor(step, steps);
    return first.isEmpty()
        ? ""
        : "Only if step " + (steps.indexOf(first.get(0)) + 1) + " does not work: ";
  }

  /** Returns the steps of a plan that a step stands in for when they do not work. */
  private List<Step> standsInFor(Step step, List<Step> steps) {
    List<String> codes = catalogue.step(step.code()).fallbackForOrNone();
    return steps.stream().filter(other -> codes.contains(other.code())).toList();
  }

  /** Nothing waits for what stands in for another step: that comes last. */
  private boolean waits(Step step, List<Step> open, List<Step> steps) {
    return catalogue.step(step.code()).afterOrNone().stream()
        .anyMatch(
            before ->
                open.stream()
                    .filter(other -> other.code().equals(before))
                    .anyMatch(other -> standsInFor(other, steps).isEmpty()));
  }
}
