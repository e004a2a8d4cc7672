package exodx.report;

import exodx.explain.Whys;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import java.io.PrintWriter;

/** Prints why an answer, or one part of it, is what it is. */
public final class WhyText {
  private final Style style;
  private final int width;
  private final boolean rules;

  /**
   * Makes a printer.
   *
   * @param width columns to write in
   * @param rules whether rules are named with their places, and conditions shown as they say them
   */
  public WhyText(Style style, int width, boolean rules) {
    this.style = style;
    this.width = width;
    this.rules = rules;
  }

  /** Prints the cause in a few sentences, and what can be asked further. */
  public void write(Outcome outcome, PrintWriter out) {
    print(CauseDocument.of(outcome), out);
  }

  /**
   * Prints why the code of a proof follows.
   *
   * @param whole whether every conclusion on the way down to the facts is told
   */
  public void write(Whys whys, ProofGraph graph, boolean whole, PrintWriter out) {
    TextPage page = print(WhyDocument.of(whys, graph, whole), out);
    String more = (whole ? "" : "--all (down to the last fact)") + (whole || rules ? "" : ", ");
    String drl = rules ? "" : "--detail (rules, files, and conditions as the rules say them)";
    if (!whole || !rules) {
      page.blank();
      page.wrapped(0, "More: ", more + drl);
    }
  }

  private TextPage print(Document document, PrintWriter out) {
    TextPage page = new TextPage(out, style, width);
    TextDocument parts = new TextDocument(style, rules);
    page.unwrapped(0, document.name());
    parts.phrase(page, 0, document.status());
    if (document.blocks().isEmpty() || !(document.blocks().get(0) instanceof Block.Section)) {
      page.blank();
    }
    parts.blocks(page, 0, document.blocks());
    return page;
  }
}
