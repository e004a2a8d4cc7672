package exodx.reasoning;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Writes down every firing of a session, in order; all of it is copied at once. */
final class FiringRecorder extends DefaultAgendaEventListener {
  private final List<Inference.Firing> firings = new ArrayList<>();

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    firings.add(
        new Inference.Firing(
            Justifications.support(event.getMatch()), Justifications.concluded(event.getMatch())));
  }

  List<Inference.Firing> firings() {
    return List.copyOf(firings);
  }
}
