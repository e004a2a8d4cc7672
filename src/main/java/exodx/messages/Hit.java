package exodx.messages;

import java.util.List;

/**
 * A recognition with what is needed to judge it against others.
 *
 * @param recognition what is reported
 * @param literals where its literal text stands in the squeezed text
 * @param letters letters of the template that were found
 * @param flaws typing errors, and words too few or too many
 */
record Hit(Recognition recognition, List<Slice> literals, int letters, int flaws) {
  private static final int MOST_FLAWS = 100;

  Hit {
    literals = List.copyOf(literals);
  }

  /** Returns a number that grows with the text covered, then with the accuracy. */
  int weight() {
    return letters * MOST_FLAWS - Math.min(flaws, MOST_FLAWS - 1);
  }
}
