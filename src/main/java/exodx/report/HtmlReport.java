package exodx.report;

import exodx.explain.Whys;
import exodx.outcome.Outcome;
import exodx.outcome.OutcomeDiff;
import exodx.outcome.ProofGraph;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The report for a ticket or a lesson: one page with the answer, its commands ready to be copied,
 * and its whole proof, drawn and in words. It works without scripts, on paper, and for a reader who
 * cannot see it.
 */
public final class HtmlReport implements Report {
  private final UnaryOperator<String> ruleText;
  private final Supplier<Map<String, String>> terms;

  /**
   * Makes the report.
   *
   * @param ruleText gives the text of a rule as written, by the id of the rule
   * @param terms gives what the words of answers mean, by the word
   */
  public HtmlReport(UnaryOperator<String> ruleText, Supplier<Map<String, String>> terms) {
    this.ruleText = ruleText;
    this.terms = terms;
  }

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    String words = words(outcome);
    String heading = Words.begin(words);
    String about = outcome.diagnoses().isEmpty() ? heading : outcome.diagnoses().get(0).title();
    HtmlFrame frame = new HtmlFrame(about + ": " + outcome.caseName(), heading);
    frame.add(outcome, outcome.caseName());
    answer(frame, outcome);
    write(frame, outcome, out);
  }

  /**
   * Writes several answers into one page: everybody in a table, then each answer as a part that can
   * be folded away.
   */
  public void writeAll(List<Outcome> outcomes, PrintWriter out) {
    String heading = Words.count(outcomes.size(), "case");
    HtmlFrame frame = new HtmlFrame(heading + ", exodx", heading);
    frame.part("cases", "All cases", HtmlCases.table(outcomes));
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      String id = HtmlCases.id(i);
      HtmlTag part = HtmlCases.part(id, outcome.caseName());
      part.add(HtmlFrame.status(outcome, words(outcome)));
      HtmlAnswer answer = new HtmlAnswer(AnswerDocument.of(outcome));
      parts(answer.parts(), answer, outcome).forEach(one -> part.add(one.within(id + "-")));
      frame.part(id, outcome.caseName(), part);
    }
    write(frame, outcomes.get(0), out);
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
    frame.add(outcome, words(outcome));
    HtmlAnswer why = new HtmlAnswer(document);
    frame.parts(why.headings(), why.parts());
    Outcome within = proof.within(outcome);
    HtmlAnswer about = new HtmlAnswer(AnswerDocument.of(within));
    frame.parts(headings(about, within), parts(about.sections(), about, within));
    write(frame, outcome, out);
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
    frame.add(after, words(after));
    frame.part("changes", "What changes", HtmlChanges.section(diff));
    answer(frame, after);
    write(frame, after, out);
  }

  /** Returns how far the answer goes in words, without the name of the status. */
  private static String words(Outcome outcome) {
    String status = Words.status(outcome);
    return status.substring(status.indexOf(": ") + 2);
  }

  private void answer(HtmlFrame frame, Outcome outcome) {
    HtmlAnswer answer = new HtmlAnswer(AnswerDocument.of(outcome));
    frame.parts(headings(answer, outcome), parts(answer.parts(), answer, outcome));
  }

  private static Map<String, String> headings(HtmlAnswer answer, Outcome outcome) {
    Map<String, String> headings = new LinkedHashMap<>(answer.headings());
    if (!outcome.proof().isEmpty()) {
      headings.put("proof", "Proof");
    }
    return headings;
  }

  private void write(HtmlFrame frame, Outcome outcome, PrintWriter out) {
    words(terms.get(), frame.parts()).ifPresent(one -> frame.part("words", "Words", one));
    frame.write(outcome.knowledge().toString(), out);
  }

  /** Returns all parts of an answer, its proof behind what everybody reads. */
  private List<HtmlTag> parts(List<HtmlTag> first, HtmlAnswer answer, Outcome outcome) {
    List<HtmlTag> parts = new ArrayList<>(first);
    new HtmlProof(outcome, ruleText).addTo(parts);
    parts.addAll(answer.details());
    return parts;
  }

  /**
   * Returns the words that a page uses, with their meaning; empty when it uses none.
   *
   * @param terms the meaning of every word
   */
  private static Optional<HtmlTag> words(Map<String, String> terms, List<HtmlTag> page) {
    StringBuilder html = new StringBuilder();
    page.forEach(part -> part.write(html));
    String text = WholeWords.of(html.toString().replaceAll("<[^>]*>", " "));
    Map<String, String> used = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    terms.forEach(
        (word, meaning) -> {
          if (text.contains(WholeWords.of(word)) || text.contains(WholeWords.of(word + "s"))) {
            used.put(word, meaning);
          }
        });
    HtmlTag list = HtmlTag.of("dl", "terms");
    used.forEach((word, meaning) -> HtmlParts.row(list, word, meaning));
    return used.isEmpty()
        ? Optional.empty()
        : Optional.of(HtmlParts.folded("words", "Words", "h2").add(list));
  }
}
