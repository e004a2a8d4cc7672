package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.StepText;
import exodx.advice.Phase;
import java.util.List;
import java.util.Set;

/** Tells how much it matters to know a fact, by what it decides. */
final class Weights {
  private final Catalogue catalogue;

  Weights(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Diagnoses first, then what repairs, then the rest. */
  List<String> heaviestFirst(Set<String> codes) {
    return codes.stream()
        .sorted((one, other) -> Integer.compare(of(Set.of(other)), of(Set.of(one))))
        .toList();
  }

  /**
   * What changes the diagnosis weighs most, then what a repair waits for, then how much changes.
   */
  int of(Set<String> codes) {
    int weight = codes.size();
    for (String code : codes) {
      StepText step = catalogue.steps().get(code);
      if (catalogue.diagnoses().containsKey(code)) {
        weight += 1000;
      } else if (step != null && step.phase() == Phase.REPAIR) {
        weight += 100;
      } else if (step != null && step.phase() == Phase.GATHER_EVIDENCE) {
        weight += 20;
      }
    }
    return weight;
  }
}
