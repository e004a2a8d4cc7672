package exodx.reasoning;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells whether all that was concluded stands on what came from outside. Conclusions that are
 * reasons for each other in a circle keep each other in a session after their first reason is gone.
 */
final class WellFoundedSupport {
  private final List<Inference.Entry> entries;
  private final Set<Object> derived = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> grounded = Collections.newSetFromMap(new IdentityHashMap<>());

  private WellFoundedSupport(List<Inference.Entry> entries) {
    this.entries = entries;
    for (Inference.Entry entry : entries) {
      if (!entry.supports().isEmpty()) {
        derived.add(entry.object());
      }
    }
  }

  /** True when no conclusion stands on nothing but a circle. */
  static boolean hold(List<Inference.Entry> entries) {
    return new WellFoundedSupport(entries).hold();
  }

  private boolean hold() {
    int before;
    do {
      before = grounded.size();
      for (Inference.Entry entry : entries) {
        if (!entry.supports().isEmpty() && entry.supports().stream().anyMatch(this::isGrounded)) {
          grounded.add(entry.object());
        }
      }
    } while (grounded.size() > before && grounded.size() < derived.size());
    return grounded.size() == derived.size();
  }

  private boolean isGrounded(Inference.Support support) {
    for (Object premise : support.premises()) {
      if (derived.contains(premise) && !grounded.contains(premise)) {
        return false;
      }
    }
    return true;
  }
}
