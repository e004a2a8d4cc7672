package exodx.report;

import exodx.outcome.Outcome;
import exodx.outcome.OutcomeDiff;
import exodx.outcome.ProofGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The parts of the pages of reports as plain data, for a page that builds itself. */
public final class PageParts {
  private PageParts() {}

  /** Returns the parts of an answer: its first lines, the plan, what to find out, and the rest. */
  public static List<Map<String, Object>> answer(Outcome outcome) {
    HtmlAnswer answer = new HtmlAnswer(AnswerDocument.of(outcome));
    List<HtmlTag> parts = new ArrayList<>(answer.parts());
    parts.addAll(answer.details());
    return data(parts);
  }

  /** Says in one line how far an answer goes. */
  public static String status(Outcome outcome) {
    return Words.status(outcome);
  }

  /**
   * Returns the proof of a code: drawn, as a list, and in every detail.
   *
   * @param ruleText gives the text of a rule as written, by the id of the rule
   */
  public static List<Map<String, Object>> proof(
      ProofGraph proof, Outcome outcome, UnaryOperator<String> ruleText) {
    List<HtmlTag> parts = new ArrayList<>();
    new HtmlProof(proof.within(outcome), ruleText).addTo(parts);
    return data(parts);
  }

  /** Returns what a supposition changes. */
  public static List<Map<String, Object>> changes(OutcomeDiff diff) {
    return data(List.of(HtmlChanges.section(diff)));
  }

  private static List<Map<String, Object>> data(List<HtmlTag> parts) {
    return parts.stream().map(HtmlTag::data).toList();
  }
}
