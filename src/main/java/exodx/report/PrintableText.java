package exodx.report;

/** Makes texts from outside fit to be printed, for reports that stand elsewhere. */
public final class PrintableText {
  private PrintableText() {}

  /** Returns a text on one line, with escapes for what cannot be seen. */
  public static String line(String text) {
    return Printable.line(text);
  }

  /** Returns a text with escapes only outside of what line breaks separate. */
  public static String lines(String text) {
    return Printable.lines(text);
  }
}
