package exodx.cli;

import exodx.batch.Totals;
import java.io.PrintWriter;
import java.util.Locale;

/** One line on standard error that tells how far a long run is, for a person at a terminal. */
final class BatchProgress {
  private static final long MILLIS = 200;

  private final Environment environment;
  private final PrintWriter err;
  private final boolean wanted;
  private final long began;
  private long shown;

  BatchProgress(Environment environment) {
    this.environment = environment;
    this.err = environment.err();
    this.wanted = ProcessWriter.isTerminal(err);
    this.began = environment.clock().millis();
  }

  /** Shows how many cases are answered, at most a few times a second. */
  void show(Totals totals) {
    long now = environment.clock().millis();
    if (wanted && now - shown >= MILLIS) {
      shown = now;
      long rate = totals.written() * 1000 / Math.max(1, now - began);
      err.print("\r" + BatchSummary.cases(totals.written()));
      err.print(String.format(Locale.ROOT, ", %,d/s", rate) + "\u001b[K");
      err.flush();
    }
  }

  /** Takes the line away again. */
  void clear() {
    if (shown > 0) {
      shown = 0;
      err.print("\r\u001b[K");
    }
  }

  /** Returns how long the run has taken so far, in milliseconds. */
  long millis() {
    return environment.clock().millis() - began;
  }
}
