package exodx.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.advice.Catalogue;
import exodx.advice.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A plan keeps phases and "after", and never depends on the order in which rules spoke. */
class PlanOrderProperties {
  private final Catalogue catalogue = TestKnowledge.BASE.catalogue();
  private final PlanOrder order = new PlanOrder(catalogue);

  @Property(tries = 2_000)
  void keepsPhasesAndAfterWhateverComesFirst(@ForAll long seed) {
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    for (String code : catalogue.steps().keySet()) {
      if (random.nextInt(3) == 0) {
        steps.add(new Step(code, Map.of()));
      }
    }
    List<Step> ordered = order.order(steps);
    assertThat(ordered).containsExactlyInAnyOrderElementsOf(steps);
    for (int i = 0; i < ordered.size(); i++) {
      Catalogue.StepText text = catalogue.steps().get(ordered.get(i).code());
      for (Step later : ordered.subList(i + 1, ordered.size())) {
        assertThat(order.phase(ordered.get(i), steps))
            .isLessThanOrEqualTo(order.phase(later, steps));
        if (order.condition(later, ordered).isEmpty()) {
          assertThat(text.afterOrNone()).doesNotContain(later.code());
        }
      }
    }
    for (Step step : ordered) {
      // What stands in for another step is done only when that one did not work.
      catalogue.steps().get(step.code()).fallbackForOrNone().stream()
          .map(first -> ordered.stream().map(Step::code).toList().indexOf(first))
          .forEach(first -> assertThat(first).isLessThan(ordered.indexOf(step)));
    }
    Collections.shuffle(steps, random);
    assertThat(order.order(steps)).isEqualTo(ordered);
  }
}
