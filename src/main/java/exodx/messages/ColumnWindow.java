package exodx.messages;

/** The few latest columns, in a ring that is reused so that long texts need no more memory. */
final class ColumnWindow {
  private static final int RING = 8;

  private final Column[] ring = new Column[RING];
  private int end;
  private int word;

  ColumnWindow(int cells, LiteralStep[] steps) {
    for (int i = 0; i < RING; i++) {
      ring[i] = new Column(cells, steps);
    }
  }

  /** Forgets all alignments, at the start of another stretch. */
  void clear() {
    for (Column column : ring) {
      column.clear();
    }
  }

  /** Moves to a place of the text, behind a small word of this length or behind none. */
  void moveTo(int newEnd, int newWord) {
    end = newEnd;
    word = newWord;
  }

  int end() {
    return end;
  }

  int word() {
    return word;
  }

  Column now() {
    return back(0);
  }

  Column previous() {
    return back(1);
  }

  Column second() {
    return back(2);
  }

  /** Returns the column in front of the small word; the column in front of this one if none. */
  Column beforeWord() {
    return back(Math.max(1, word));
  }

  private Column back(int places) {
    return ring[(end - places) & (RING - 1)];
  }
}
