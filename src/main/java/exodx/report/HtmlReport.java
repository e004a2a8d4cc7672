package exodx.report;

import exodx.explain.Whys;
import exodx.outcome.Outcome;
import exodx.outcome.OutcomeDiff;
import exodx.outcome.ProofGraph;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The report for a ticket or a lesson: one page with the answer, its commands ready to be copied,
 * and its whole proof, drawn and in words. It works without scripts, on paper, and for a reader who
 * cannot see it.
 */
public final class HtmlReport implements Report {
  private final UnaryOperator<String> ruleText;

  /**
   * Makes the report.
   *
   * @param ruleText gives the text of a rule as written, by the id of the rule
   */
  public HtmlReport(UnaryOperator<String> ruleText) {
    this.ruleText = ruleText;
  }

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    String words = words(outcome);
    String heading = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    String about = outcome.diagnoses().isEmpty() ? heading : outcome.diagnoses().get(0).title();
    HtmlFrame frame = new HtmlFrame(about + ": " + outcome.caseName(), heading);
    frame.status(outcome, outcome.caseName());
    answer(frame, outcome);
    frame.write(outcome.knowledge().toString(), out);
  }

  /**
   * Writes why a code follows: each reason in words, what the answer says of it, and its proof.
   *
   * @param proof the proof of the code inside of the answer
   */
  public void writeWhy(Whys whys, ProofGraph proof, PrintWriter out) {
    Outcome outcome = whys.outcome();
    Document document = WhyDocument.of(whys, proof, false);
    String title = "Why: " + document.status().words();
    HtmlFrame frame = new HtmlFrame(title + ": " + outcome.caseName(), title);
    frame.subtitle(outcome.caseName());
    frame.status(outcome, words(outcome));
    HtmlAnswer why = new HtmlAnswer(document);
    frame.parts(why.headings(), why.parts());
    answer(frame, proof.within(outcome));
    frame.write(outcome.knowledge().toString(), out);
  }

  /**
   * Writes what a supposition changes, and the answer that it would lead to.
   *
   * @param supposed the suppositions, as they were made
   * @param after the answer if they were so
   */
  public void writeWhatIf(List<String> supposed, OutcomeDiff diff, Outcome after, PrintWriter out) {
    String supposition = "What if " + String.join(", ", supposed);
    HtmlFrame frame = new HtmlFrame(supposition + ": " + after.caseName(), supposition);
    frame.subtitle(after.caseName());
    frame.status(after, words(after));
    frame.part("changes", "What changes", HtmlChanges.section(diff));
    answer(frame, after);
    frame.write(after.knowledge().toString(), out);
  }

  /** Returns how far the answer goes in words, without the name of the status. */
  private static String words(Outcome outcome) {
    String status = Words.status(outcome);
    return status.substring(status.indexOf(": ") + 2);
  }

  private void answer(HtmlFrame frame, Outcome outcome) {
    HtmlAnswer answer = new HtmlAnswer(AnswerDocument.of(outcome));
    List<HtmlTag> sections = new ArrayList<>(answer.parts());
    Map<String, String> headings = new LinkedHashMap<>(answer.headings());
    if (!outcome.proof().isEmpty()) {
      new HtmlProof(outcome, ruleText).addTo(sections);
      headings.put("proof", "Proof");
    }
    sections.addAll(answer.details());
    frame.parts(headings, sections);
  }
}
