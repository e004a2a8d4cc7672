package exodx.messages;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The best alignments of every prefix of a template that end at one place of the text.
 *
 * <p>Few prefixes have one. Those of literals are marked in bit sets, so that the others need not
 * be visited; a gap is closed when its score is {@link #DEAD}.
 */
final class Column {
  /** Score that no alignment reaches. */
  static final int DEAD = Integer.MAX_VALUE / 2;

  private final int[] scores;
  private final int[] tallies;
  private final int[] starts;
  private final @Nullable Trail[] trails;
  private final long[][] alive;

  Column(int cells, LiteralStep[] steps) {
    this.scores = new int[cells];
    this.tallies = new int[cells];
    this.starts = new int[cells];
    this.trails = new @Nullable Trail[cells];
    this.alive = new long[steps.length][];
    for (int i = 0; i < steps.length; i++) {
      alive[i] = new long[steps[i].words()];
    }
    clear();
  }

  /** Takes every alignment out. */
  void clear() {
    Arrays.fill(scores, DEAD);
    for (long[] words : alive) {
      Arrays.fill(words, 0);
    }
  }

  /** Takes the alignments of one literal out. */
  void clear(int literal) {
    Arrays.fill(alive[literal], 0);
  }

  /** Returns 64 marks of a literal, one for each number of letters that an alignment has. */
  long marks(int literal, int word) {
    return word < 0 ? 0 : alive[literal][word];
  }

  void mark(int literal, int letters) {
    alive[literal][letters >> 6] |= 1L << letters;
  }

  boolean isMarked(int literal, int letters) {
    return (alive[literal][letters >> 6] & (1L << letters)) != 0;
  }

  boolean isOpen(int gap) {
    return scores[gap] < DEAD;
  }

  void close(int gap) {
    scores[gap] = DEAD;
  }

  int score(int cell) {
    return scores[cell];
  }

  int tally(int cell) {
    return tallies[cell];
  }

  /** Returns where the literal or the gap of this cell begins in the text. */
  int start(int cell) {
    return starts[cell];
  }

  @Nullable Trail trail(int cell) {
    return trails[cell];
  }

  void set(int cell, int score, int tally, int start, @Nullable Trail trail) {
    scores[cell] = score;
    tallies[cell] = tally;
    starts[cell] = start;
    trails[cell] = trail;
  }
}
