package exodx.report;

import exodx.explain.WhyNot;
import exodx.explain.Whys;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import java.io.PrintWriter;
import java.util.List;

/** Why something follows, or does not, for people: printed as text or as a page. */
public final class Explanation {
  private static final String DETAIL =
      "--detail (rules, files, and conditions as the rules say them)";
  private static final String EVERY_RULE = "--all (every rule and condition)";

  private final Document document;
  private final String title;
  private final boolean all;
  private final String more;

  /**
   * Makes an explanation.
   *
   * @param title what it is about; empty where the document is named after its case
   * @param all whether everything is told
   * @param more the option that tells everything; empty where there is none
   */
  private Explanation(Document document, String title, boolean all, String more) {
    this.document = document;
    this.title = title;
    this.all = all;
    this.more = more;
  }

  /** Tells the cause in a few sentences, and what can be asked further. */
  public static Explanation cause(Outcome outcome) {
    return new Explanation(CauseDocument.of(outcome), "", true, "");
  }

  /**
   * Tells why the code of a proof follows.
   *
   * @param all whether every conclusion is told down to the facts
   */
  public static Explanation why(Whys whys, ProofGraph graph, boolean all) {
    Document document = WhyDocument.of(whys, graph, all);
    return new Explanation(document, "", all, "--all (down to the last fact)");
  }

  /**
   * Tells why one code does not follow.
   *
   * @param all whether every rule and every condition is told
   */
  public static Explanation whyNot(WhyNot whyNot, boolean all) {
    Document document = WhyNotDocument.of(whyNot, all);
    return new Explanation(document, "Why not: " + document.name(), all, EVERY_RULE);
  }

  /** Tells what came nearest to each code that does not follow. */
  public static Explanation nearest(List<WhyNot.NearMiss> misses, boolean all) {
    return titled(WhyNotDocument.of(misses, all), all);
  }

  /** Tells why one thing follows rather than another. */
  public static Explanation ratherThan(Whys whys, ProofGraph proof, WhyNot whyNot, boolean all) {
    return titled(RatherThan.of(whys, proof, whyNot, all), all);
  }

  private static Explanation titled(Document document, boolean all) {
    return new Explanation(document, document.name(), all, EVERY_RULE);
  }

  /**
   * Prints it as text, and which options tell more.
   *
   * @param detail whether rules are named with their places, and conditions shown as they say them
   */
  public void text(TextPage page, boolean detail) {
    if (title.isEmpty()) {
      page.unwrapped(0, document.name());
    } else {
      page.wrapped(0, document.name());
    }
    TextDocument parts = new TextDocument(page.style(), detail);
    parts.phrase(page, 0, document.status());
    if (more.isEmpty()) {
      page.blank();
    }
    parts.blocks(page, 0, document.blocks());
    if (!more.isEmpty() && (!all || !detail)) {
      page.blank();
      page.wrapped(0, "More: ", all ? DETAIL : detail ? more : more + ", " + DETAIL);
    }
  }

  /** Prints what does not follow as a page. */
  public void page(PrintWriter out) {
    HtmlFrame frame = new HtmlFrame(title, title);
    frame.subtitle(document.status().words());
    HtmlAnswer answer = new HtmlAnswer(document);
    frame.parts(answer.headings(), answer.parts());
    frame.write("", out);
  }
}
