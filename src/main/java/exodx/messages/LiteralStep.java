package exodx.messages;

import org.jspecify.annotations.Nullable;

/** Extends the alignments of one literal by one place of the text. */
final class LiteralStep {
  private final Literal literal;
  private final int number;
  private final int base;
  private final int budget;
  private final SqueezedText text;
  private final long[] todo;
  private int score;
  private int tally;
  private int start;
  private @Nullable Trail trail;

  LiteralStep(Literal literal, int number, int base, int budget, SqueezedText text) {
    this.literal = literal;
    this.number = number;
    this.base = base;
    this.budget = budget;
    this.text = text;
    this.todo = new long[(literal.length() >> 6) + 1];
  }

  /** Returns the cell where no letter of the literal is aligned yet. */
  int base() {
    return base;
  }

  /** Returns the cell where the literal is complete. */
  int done() {
    return base + literal.length();
  }

  /** Returns how many sets of 64 marks the literal needs. */
  int words() {
    return todo.length;
  }

  /** Tells whether the literal can begin at this place, perhaps with an error in its beginning. */
  boolean mayBegin(int at) {
    int skip = literal.skippableAfter(0);
    return goesOn(0, at) || goesOn(1, at) || goesOn(1, at + 1) || (skip > 0 && goesOn(skip, at));
  }

  boolean isDone(Column column) {
    return column.isMarked(number, literal.length());
  }

  /** Fills the cells of this literal, except the first one, at the place of the window. */
  void advance(ColumnWindow window) {
    Column now = window.now();
    collect(window);
    if (now.isMarked(number, 0)) {
      expectGap(0);
    }
    for (int word = 0; word < todo.length; word++) {
      while (todo[word] != 0) {
        int letters = (word << 6) + Long.numberOfTrailingZeros(todo[word]);
        todo[word] &= todo[word] - 1;
        if (fill(letters, window)) {
          now.mark(number, letters);
          expectGap(letters);
        }
      }
    }
  }

  /** Notes the cells that the earlier columns can reach. */
  private void collect(ColumnWindow window) {
    Column previous = window.previous();
    Column second = window.second();
    for (int word = 0; word < todo.length; word++) {
      long one = previous.marks(number, word);
      long two = second.marks(number, word);
      long cells = one | (one << 1) | (previous.marks(number, word - 1) >>> 63);
      cells |= (two << 2) | (second.marks(number, word - 1) >>> 62);
      if (window.word() > 0) {
        cells |= window.beforeWord().marks(number, word);
      }
      todo[word] = cells;
    }
    todo[0] &= ~1L;
    int last = todo.length - 1;
    todo[last] &= -1L >>> (63 - (literal.length() & 63));
  }

  /** Notes the cells that are reached from this one if letters of the template are missing. */
  private void expectGap(int letters) {
    if (letters < literal.length()) {
      todo[(letters + 1) >> 6] |= 1L << (letters + 1);
    }
    int skip = literal.skippableAfter(letters);
    if (skip > 0) {
      todo[(letters + skip) >> 6] |= 1L << (letters + skip);
    }
  }

  private boolean fill(int letters, ColumnWindow window) {
    score = Column.DEAD;
    compare(letters, window);
    Column now = window.now();
    int next = window.end();
    if (!literal.negates(letters - 1) && recovers(letters, next)) {
      consider(now, letters - 1, letters, Cost.EDIT, Tally.EDIT + Tally.LOST_LETTER);
    }
    int skip = literal.skippableBefore(letters);
    if (skip > 0 && goesOn(letters, next)) {
      int forgiven = Tally.WORD + skip * Tally.LOST_LETTER;
      consider(now, letters - skip, letters, Cost.WORD, forgiven);
    }
    if (window.word() > 0 && isBetweenWords(letters)) {
      consider(window.beforeWord(), letters, letters, Cost.WORD, Tally.WORD);
    }
    now.set(base + letters, score, tally, start, trail);
    return score < Column.DEAD;
  }

  /** Looks ahead, because only those typing errors are worth following that agreement follows. */
  private boolean recovers(int letters, int next) {
    return goesOn(letters, next) || goesOn(letters + 1, next) || goesOn(letters, next + 1);
  }

  private boolean goesOn(int letters, int next) {
    return letters >= literal.length()
        || (next < text.length() && text.at(next) == literal.at(letters));
  }

  private boolean isBetweenWords(int letters) {
    return literal.toleratesWords() && letters < literal.length() && literal.startsWord(letters);
  }

  private void compare(int letters, ColumnWindow window) {
    int here = window.end() - 1;
    if (here < 0) {
      return;
    }
    Column previous = window.previous();
    if (literal.at(letters - 1) == text.at(here)) {
      consider(previous, letters - 1, letters, 0, 0);
      return;
    }
    if (text.negates(here)) {
      return;
    }
    boolean recovers = recovers(letters, window.end());
    if (recovers && letters < literal.length()) {
      consider(previous, letters, letters, Cost.EDIT, Tally.EDIT);
    }
    if (literal.negates(letters - 1)) {
      return;
    }
    if (recovers) {
      consider(previous, letters - 1, letters, Cost.EDIT, Tally.EDIT + Tally.LOST_LETTER);
    }
    if (isSwapped(letters, here)) {
      consider(window.second(), letters - 2, letters, Cost.EDIT, Tally.EDIT);
    }
  }

  private boolean isSwapped(int letters, int here) {
    return letters > 1
        && here > 0
        && literal.at(letters - 1) == text.at(here - 1)
        && literal.at(letters - 2) == text.at(here)
        && !literal.negates(letters - 2)
        && !text.negates(here - 1);
  }

  private void consider(Column source, int from, int letters, int cost, int forgiven) {
    if (!source.isMarked(number, from)) {
      return;
    }
    int cell = base + from;
    int candidate = source.score(cell) + cost;
    if (candidate >= score) {
      return;
    }
    int forgivenSoFar = source.tally(cell) + forgiven;
    if (Tally.isWithin(forgivenSoFar, literal.budgetAt(letters), budget)) {
      score = candidate;
      tally = forgivenSoFar;
      start = source.start(cell);
      trail = source.trail(cell);
    }
  }
}
