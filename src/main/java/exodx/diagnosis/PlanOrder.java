package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.StepText;
import exodx.advice.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Orders steps by phase, then by "after", then by code; never by the order of firing. */
final class PlanOrder {
  private final Catalogue catalogue;

  PlanOrder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns the same steps in the order in which they are done. */
  List<Step> order(List<Step> steps) {
    List<Step> open = new ArrayList<>(steps);
    open.sort(
        Comparator.comparing((Step step) -> text(step.code()).phase())
            .thenComparing(Step::code)
            .thenComparing(step -> step.values().toString()));
    List<Step> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      // Sound knowledge has no circle, so there always is a step that waits for no other.
      Step next = open.stream().filter(step -> !waits(step, open)).findFirst().orElse(open.get(0));
      open.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private boolean waits(Step step, List<Step> open) {
    return text(step.code()).afterOrNone().stream()
        .anyMatch(before -> open.stream().anyMatch(other -> other.code().equals(before)));
  }

  private StepText text(String code) {
    return Objects.requireNonNull(catalogue.steps().get(code), code);
  }
}
