package exodx.report;

import exodx.explain.WhyNot;
import exodx.explain.Whys;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import java.io.PrintWriter;
import java.util.List;

/** Prints why something follows, or does not. */
public final class ExplanationText {
  private static final String DETAIL =
      "--detail (rules, files, and conditions as the rules say them)";

  private final Style style;
  private final int width;
  private final boolean all;
  private final boolean detail;

  /**
   * Makes a printer.
   *
   * @param width columns to write in
   * @param all whether everything is told: down to the facts, or every rule and every condition
   * @param detail whether rules are named with their places, and conditions shown as they say them
   */
  public ExplanationText(Style style, int width, boolean all, boolean detail) {
    this.style = style;
    this.width = width;
    this.all = all;
    this.detail = detail;
  }

  /** Prints the cause in a few sentences, and what can be asked further. */
  public void cause(Outcome outcome, PrintWriter out) {
    TextPage page = page(out);
    Document document = CauseDocument.of(outcome);
    page.unwrapped(0, document.name());
    new TextDocument(style, detail).phrase(page, 0, document.status());
    page.blank();
    new TextDocument(style, detail).blocks(page, 0, document.blocks());
  }

  /** Prints why the code of a proof follows. */
  public void why(Whys whys, ProofGraph graph, PrintWriter out) {
    TextPage page = page(out);
    Document document = WhyDocument.of(whys, graph, all);
    page.unwrapped(0, document.name());
    print(document, page, "--all (down to the last fact)");
  }

  /** Prints why one code does not follow. */
  public void whyNot(WhyNot whyNot, PrintWriter out) {
    whyNot(WhyNotDocument.of(whyNot, all), out);
  }

  /** Prints what came nearest to each code that does not follow. */
  public void nearest(List<WhyNot.NearMiss> misses, PrintWriter out) {
    whyNot(WhyNotDocument.of(misses, all), out);
  }

  /** Prints why one thing follows rather than another. */
  public void ratherThan(Whys whys, ProofGraph proof, WhyNot whyNot, PrintWriter out) {
    whyNot(RatherThan.of(whys, proof, whyNot, all), out);
  }

  private void whyNot(Document document, PrintWriter out) {
    TextPage page = page(out);
    page.wrapped(0, document.name());
    print(document, page, "--all (every rule and condition)");
  }

  private TextPage page(PrintWriter out) {
    return new TextPage(out, style, width);
  }

  /** Prints all below the name, and which options tell more. */
  private void print(Document document, TextPage page, String more) {
    TextDocument parts = new TextDocument(style, detail);
    parts.phrase(page, 0, document.status());
    parts.blocks(page, 0, document.blocks());
    if (!all || !detail) {
      page.blank();
      page.wrapped(0, "More: ", all ? DETAIL : detail ? more : more + ", " + DETAIL);
    }
  }
}
