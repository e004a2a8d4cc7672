package exodx.messages;

import java.util.ArrayList;
import java.util.List;

/** Decides between messages that claim the same literal text. */
final class Precedence {
  private Precedence() {}

  /** Returns the recognitions that no better one contradicts, in time linear in their letters. */
  static List<Recognition> settle(List<Hit> hits, int length) {
    List<Hit> ranked = new ArrayList<>(hits);
    ranked.sort((one, other) -> Integer.compare(other.weight(), one.weight()));
    int[] claimed = new int[length];
    List<Recognition> kept = new ArrayList<>();
    for (Hit hit : ranked) {
      if (isFree(hit, claimed)) {
        claim(hit, claimed);
        kept.add(hit.recognition());
      }
    }
    return kept;
  }

  private static boolean isFree(Hit hit, int[] claimed) {
    for (Slice literal : hit.literals()) {
      for (int i = literal.from(); i < literal.to(); i++) {
        if (claimed[i] > hit.weight()) {
          return false;
        }
      }
    }
    return true;
  }

  private static void claim(Hit hit, int[] claimed) {
    for (Slice literal : hit.literals()) {
      for (int i = literal.from(); i < literal.to(); i++) {
        claimed[i] = Math.max(claimed[i], hit.weight());
      }
    }
  }
}
