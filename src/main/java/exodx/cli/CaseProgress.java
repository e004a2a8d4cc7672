package exodx.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;

/** One line on standard error that tells how far a long run is, for a person at a terminal. */
final class CaseProgress {
  private static final long MILLIS = 200;

  private final Environment environment;
  private final PrintWriter err;
  private final boolean wanted;
  private final long began;
  private final String what;
  private final int total;
  private long shown;

  CaseProgress(Environment environment) {
    this(environment, "", 0);
  }

  /** Counts what is done of a total, see {@link #done}. */
  CaseProgress(Environment environment, String what, int total) {
    this.environment = environment;
    this.err = environment.err();
    this.wanted = ProcessWriter.isTerminal(err);
    this.began = environment.clock().millis();
    this.what = what;
    this.total = total;
  }

  /** Tells how many are done; may be called by several threads. */
  void done(int count) {
    show(() -> what + " " + count + " of " + total, count == total);
  }

  /** Shows some words, at most a few times a second. */
  void show(Supplier<String> words) {
    show(words, false);
  }

  private synchronized void show(Supplier<String> words, boolean last) {
    long now = environment.clock().millis();
    if (wanted && (last || now - shown >= MILLIS)) {
      shown = now;
      err.print("\r" + words.get() + "\u001b[K");
      err.flush();
    }
  }

  /** Takes the line away again. */
  synchronized void end() {
    if (shown > 0) {
      shown = 0;
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  /** Returns how long the run has taken so far, in milliseconds. */
  long millis() {
    return environment.clock().millis() - began;
  }
}
