package exodx.report;

import exodx.outcome.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

/** Catches what is printed. */
public final class Printed {
  private Printed() {}

  /** Returns everything that is printed. */
  public static String by(Consumer<PrintWriter> printer) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    printer.accept(out);
    out.flush();
    return text.toString();
  }

  static String report(Report report, Outcome outcome) {
    return by(out -> report.write(outcome, out));
  }
}
