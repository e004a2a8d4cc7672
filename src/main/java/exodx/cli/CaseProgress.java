package exodx.cli;

import java.io.PrintWriter;

/** Shows on a terminal how far a long run is; elsewhere it shows nothing. */
final class CaseProgress {
  private final PrintWriter err;
  private final boolean shown;
  private final String what;
  private final int total;
  private int percent = -1;

  CaseProgress(Environment environment, String what, int total) {
    this.err = environment.err();
    this.shown = environment.terminal();
    this.what = what;
    this.total = Math.max(1, total);
  }

  /** Tells how many are done; may be called by several threads. */
  synchronized void done(int count) {
    int now = count * 100 / total;
    if (shown && now != percent) {
      percent = now;
      err.print("\r" + what + " " + count + " of " + total);
      err.flush();
    }
  }

  /** Takes the line away again. */
  synchronized void end() {
    if (shown) {
      err.print("\r" + " ".repeat(what.length() + 2 * String.valueOf(total).length() + 5) + "\r");
      err.flush();
    }
  }
}
