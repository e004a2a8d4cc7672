package exodx.report;

import exodx.outcome.Outcome;
import java.io.PrintWriter;

/** The report for a person at a terminal: what matters most comes first, commands can be copied. */
public final class TextReport implements Report {
  /** Columns where nobody says how wide the terminal is. */
  public static final int WIDTH = 80;

  private final Style style;
  private final int width;
  private final boolean detail;

  /**
   * Makes the report.
   *
   * @param width columns to write in
   * @param detail whether reasons, sources and all that explains are told as well
   */
  public TextReport(Style style, int width, boolean detail) {
    this.style = style;
    this.width = width;
    this.detail = detail;
  }

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    TextPage page = new TextPage(out, style, width);
    Document document = AnswerDocument.of(outcome);
    page.unwrapped(0, document.name());
    TextDocument parts = new TextDocument(style, detail);
    parts.phrase(page, 0, document.status());
    page.blank();
    parts.blocks(page, 0, document.blocks());
    page.blank();
    page.wrapped(0, "Rules: ", outcome.knowledge().toString());
    if (!detail) {
      page.wrapped(0, "More: ", Words.MORE);
    }
  }
}
