package exodx.report;

import exodx.outcome.Outcome;
import java.io.PrintWriter;

/** Prints the answer to a case in one format. */
public interface Report {
  /** Prints one answer; the writer is left open. */
  void write(Outcome outcome, PrintWriter out);
}
