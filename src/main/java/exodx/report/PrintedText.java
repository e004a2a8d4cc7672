package exodx.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

/** Takes what a printer prints as a text. */
public final class PrintedText {
  private PrintedText() {}

  public static String of(Consumer<PrintWriter> printer) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    printer.accept(out);
    out.flush();
    return text.toString();
  }
}
