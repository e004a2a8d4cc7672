package exodx.messages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the best one of those alignments of a template that share text. */
final class BestAlignments {
  private final List<Alignment> kept = new ArrayList<>();
  private @Nullable Alignment best;

  /** Takes alignments in the order of their ends. */
  void offer(Alignment alignment) {
    Alignment rival = best;
    if (rival == null) {
      best = alignment;
    } else if (alignment.start() >= rival.end()) {
      kept.add(rival);
      best = alignment;
    } else if (alignment.rank() < rival.rank()) {
      best = alignment;
    }
  }

  /** Returns what is left when all were offered. */
  List<Alignment> result() {
    if (best != null) {
      kept.add(best);
      best = null;
    }
    return kept;
  }
}
