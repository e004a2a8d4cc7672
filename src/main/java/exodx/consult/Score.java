package exodx.consult;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a pupil has reached in one sitting. */
final class Score {
  private final Set<String> again = new LinkedHashSet<>();
  private int right;
  private int wrong;
  private int skipped;
  private int hints;

  void right() {
    right++;
  }

  void wrong() {
    wrong++;
  }

  void skipped() {
    skipped++;
  }

  void hint() {
    hints++;
  }

  /** Remembers something worth reading again. */
  void again(String what) {
    again.add(what);
  }

  Set<String> again() {
    return again;
  }

  /** Returns for example {@code 3 of 4 right (75 %), 1 skipped, 2 hints}. */
  String words() {
    int answered = right + wrong;
    if (answered == 0) {
      return "no question was answered" + rest();
    }
    return right + " of " + answered + " right (" + (100 * right / answered) + " %)" + rest();
  }

  private String rest() {
    return (skipped == 0 ? "" : ", " + skipped + " skipped")
        + (hints == 0 ? "" : ", " + hints + (hints == 1 ? " hint" : " hints"));
  }
}
