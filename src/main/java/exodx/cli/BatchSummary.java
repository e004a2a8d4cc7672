package exodx.cli;

import exodx.batch.Totals;
import exodx.outcome.Outcome;
import java.io.PrintWriter;
import java.util.Locale;

/** The last lines of a run over many cases. */
final class BatchSummary {
  private final PrintWriter err;
  private final long millis;

  BatchSummary(PrintWriter err, long millis) {
    this.err = err;
    this.millis = millis;
  }

  /** Prints how many cases came to what end; {@code untold} problems were not printed. */
  void print(Totals totals, long untold) {
    if (untold > 0) {
      err.printf(
          Locale.ROOT, "... and %,d more problems, each told in the line of its case%n", untold);
    }
    if (totals.written() == 0 && totals.skipped() == 0) {
      err.print("exodx: there was no case to answer\n");
      return;
    }
    StringBuilder text = new StringBuilder();
    text.append(totals.stopped() ? "stopped after " : "").append(cases(totals.written()));
    if (totals.skipped() > 0) {
      text.append(String.format(Locale.ROOT, " (%,d were answered before)", totals.skipped()));
    }
    text.append(String.format(Locale.ROOT, " in %.1f s: ", millis / 1000.0));
    text.append(count(totals.with(Outcome.Status.DIAGNOSED), "diagnosed"));
    text.append(", ").append(count(totals.with(Outcome.Status.NEEDS_FACTS), "need facts"));
    text.append(", ").append(count(totals.with(Outcome.Status.OUT_OF_SCOPE), "out of scope"));
    text.append(", ").append(count(totals.with(Outcome.Status.NOT_RECOGNISED), "not recognised"));
    text.append(", ").append(count(totals.failed(), "failed"));
    err.print(text + "\n");
    if (totals.stopped()) {
      err.print("  every line that was written is whole; go on with --resume FILE\n");
    }
  }

  private static String count(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s", number, what);
  }

  /** Returns {@code 1 case}, {@code 12,345 cases}. */
  static String cases(long number) {
    return String.format(Locale.ROOT, "%,d case%s", number, number == 1 ? "" : "s");
  }
}
