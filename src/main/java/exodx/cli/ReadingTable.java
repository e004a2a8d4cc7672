package exodx.cli;

import exodx.readers.Reading;
import exodx.report.JsonData;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows what was understood of an input: what a person looks at when an answer surprises. */
final class ReadingTable {
  private final Reading reading;

  ReadingTable(Reading reading) {
    this.reading = reading;
  }

  void write(boolean asData, PrintWriter out) {
    if (asData) {
      json(out);
    } else {
      text(out);
    }
    out.flush();
  }

  private void json(PrintWriter out) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("people", reading.people());
    shown.put("undecided", reading.undecided());
    shown.put("objects", reading.objects());
    JsonData.print(shown, out);
  }

  private void text(PrintWriter out) {
    if (!reading.people().isEmpty()) {
      out.println("People: " + String.join(", ", reading.people()));
    }
    if (reading.undecided()) {
      out.println("Several cases: say with --user whose is meant.");
    }
    for (Reading.Understood one : reading.objects()) {
      out.println();
      out.println(one.file() + ":" + one.line() + ": " + one.what());
      line(out, "whose", one.owner().isEmpty() ? "not known" : one.owner());
      line(out, "because", one.evidence());
      line(out, "used", String.join(", ", one.used()));
      line(out, "not used", one.left());
    }
    if (reading.objects().isEmpty()) {
      out.println("No object and no error was found.");
    }
  }

  private static void line(PrintWriter out, String name, String text) {
    if (!text.isEmpty()) {
      out.println(String.format("  %-9s %s", name, text));
    }
  }
}
