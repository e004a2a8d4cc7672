package exodx.report;

import exodx.explain.WhyNot;
import exodx.explain.Whys;
import exodx.outcome.ProofGraph;
import java.io.PrintWriter;
import java.util.List;

/** Prints why something does not follow. */
public final class WhyNotText {
  private final Style style;
  private final int width;
  private final boolean all;
  private final boolean detail;

  /**
   * Makes a printer.
   *
   * @param width columns to write in
   * @param all whether every rule and every condition is told
   * @param detail whether rules are named with their places, and conditions shown as they say them
   */
  public WhyNotText(Style style, int width, boolean all, boolean detail) {
    this.style = style;
    this.width = width;
    this.all = all;
    this.detail = detail;
  }

  /** Prints why one code does not follow. */
  public void write(WhyNot whyNot, PrintWriter out) {
    print(WhyNotDocument.of(whyNot, all), out);
  }

  /** Prints what came nearest to each code that does not follow. */
  public void write(List<WhyNot.NearMiss> misses, PrintWriter out) {
    print(WhyNotDocument.of(misses, all), out);
  }

  /** Prints why one thing follows rather than another. */
  public void write(Whys whys, ProofGraph proof, WhyNot whyNot, PrintWriter out) {
    print(RatherThan.of(whys, proof, whyNot, all), out);
  }

  private void print(Document document, PrintWriter out) {
    TextPage page = new TextPage(out, style, width);
    TextDocument parts = new TextDocument(style, detail);
    page.wrapped(0, document.name());
    parts.phrase(page, 0, document.status());
    parts.blocks(page, 0, document.blocks());
    if (!all || !detail) {
      page.blank();
      page.wrapped(
          0,
          "More: ",
          (all ? "" : "--all (every rule and condition)")
              + (all || detail ? "" : ", ")
              + (detail ? "" : "--detail (rules, files, and conditions as the rules say them)"));
    }
  }
}
