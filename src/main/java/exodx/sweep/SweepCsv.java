package exodx.sweep;

import de.siegmar.fastcsv.writer.CsvWriter;
import exodx.batch.Digest;
import exodx.outcome.Outcome;
import exodx.report.Printable;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Everybody concerned, one row each, for a spreadsheet. */
public final class SweepCsv {
  private SweepCsv() {}

  /** Prints the table. */
  public static void write(SweepResult result, PrintWriter out) {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord("case", "status", "codes", "causes", "next", "danger");
    for (SweepResult.Affected one : result.people()) {
      Digest answer = one.answer();
      Outcome.Status status = answer.status();
      csv.writeRecord(
          cell(one.name()),
          status == null ? "FAILED" : status.name(),
          answer.diagnoses().stream().map(Digest.Named::code).collect(Collectors.joining("; ")),
          answer.diagnoses().stream().map(Digest.Named::title).collect(Collectors.joining("; ")),
          cell(answer.next()),
          cell(String.join(" ", answer.dangers())));
    }
  }

  /** A spreadsheet would run what begins as a formula does. */
  private static String cell(String text) {
    String plain = Printable.line(text);
    return !plain.isEmpty() && "=+-@\t\r".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
  }
}
