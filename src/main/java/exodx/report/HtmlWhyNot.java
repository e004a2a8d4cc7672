package exodx.report;

import exodx.explain.WhyNot;
import exodx.explain.Whys;
import exodx.outcome.ProofGraph;
import java.io.PrintWriter;
import java.util.List;

/** Writes a page about what does not follow. */
public final class HtmlWhyNot {
  private final boolean all;

  /**
   * Makes a writer.
   *
   * @param all whether every rule and every condition is told
   */
  public HtmlWhyNot(boolean all) {
    this.all = all;
  }

  /** Writes why one code does not follow. */
  public void write(WhyNot whyNot, PrintWriter out) {
    page("Why not: ", WhyNotDocument.of(whyNot, all), out);
  }

  /** Writes what came nearest to each code that does not follow. */
  public void write(List<WhyNot.NearMiss> misses, PrintWriter out) {
    page("", WhyNotDocument.of(misses, all), out);
  }

  /** Writes why one thing follows rather than another. */
  public void write(Whys whys, ProofGraph proof, WhyNot whyNot, PrintWriter out) {
    page("", RatherThan.of(whys, proof, whyNot, all), out);
  }

  private static void page(String start, Document document, PrintWriter out) {
    HtmlFrame frame = new HtmlFrame(start + document.name(), start + document.name());
    frame.subtitle(document.status().words());
    HtmlAnswer answer = new HtmlAnswer(document);
    frame.parts(answer.headings(), answer.parts());
    frame.write("", out);
  }
}
