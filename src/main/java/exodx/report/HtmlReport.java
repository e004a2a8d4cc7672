package exodx.report;

import exodx.explain.Outcome;
import exodx.explain.OutcomeDiff;
import exodx.explain.ProofGraph;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    HtmlFrame frame =
        new HtmlFrame(outcome.caseName() + ": " + Words.status(outcome), outcome.caseName());
    frame.status(outcome);
    answer(frame, outcome);
    frame.write(outcome.knowledge().toString(), out);
  }

  /**
   * Writes why a code follows: what the answer says of it, and its proof.
   *
   * @param proof the proof of the code inside of the outcome
   */
  public void writeWhy(ProofGraph proof, Outcome outcome, PrintWriter out) {
    HtmlFrame frame =
        new HtmlFrame("Why " + proof.code() + ": " + outcome.caseName(), "Why " + proof.code());
    frame.subtitle(outcome.caseName());
    frame.status(outcome);
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
    frame.status(after);
    frame.part("changes", "What changes", HtmlChanges.section(diff));
    answer(frame, after);
    frame.write(after.knowledge().toString(), out);
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
