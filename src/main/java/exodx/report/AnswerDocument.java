package exodx.report;

import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Status;
import exodx.report.Block.Paragraph;
import exodx.report.Block.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts an answer together for people: the cause, the next step and the danger first, then the plan,
 * what to find out and what to know; reasons and sources belong to the details.
 */
final class AnswerDocument {
  private final Outcome outcome;

  private AnswerDocument(Outcome outcome) {
    this.outcome = outcome;
  }

  static Document of(Outcome outcome) {
    return new AnswerDocument(outcome).document();
  }

  private Document document() {
    OpenQuestions questions = OpenQuestions.of(outcome);
    List<Block> blocks = new ArrayList<>(new AnswerHead(outcome, questions).blocks());
    AnswerNotes notes = new AnswerNotes(outcome);
    List<Block> plan = new AnswerPlan(outcome, questions).blocks();
    List<Block> asked = new AnswerQuestions(outcome, questions).blocks();
    if (outcome.status() == Status.OUT_OF_SCOPE && outcome.steps().isEmpty()) {
      // What holds for cases that belong here only distracts from where this one belongs.
      detail(blocks, "plan", "Plan", plan);
      detail(blocks, "gather", "Find out, to be sure that it belongs elsewhere", asked);
      detail(blocks, "warnings", "Warnings", notes.warnings());
    } else {
      section(blocks, "plan", "Plan", plan);
      section(blocks, "gather", "Find out", asked);
      section(blocks, "warnings", "Warnings", notes.warnings());
    }
    AnswerReasons reasons = new AnswerReasons(outcome);
    detail(blocks, "diagnosis", "Diagnosis", reasons.diagnoses());
    detail(blocks, "read", "Read in the text", notes.read());
    detail(blocks, "checks", "Checks", notes.checks());
    detail(blocks, "not-now", "Not now, and why", reasons.withheld());
    detail(blocks, "because", "Reasons", reasons.rules());
    section(blocks, "firings", "Firings, in order", reasons.trace());
    return new Document(outcome.caseName(), Words.badge(outcome), blocks);
  }

  private static void section(List<Block> all, String id, String heading, List<Block> blocks) {
    if (!blocks.isEmpty()) {
      boolean more = blocks.stream().allMatch(Block.More.class::isInstance);
      all.add(new Section(id, heading, more, blocks));
    }
  }

  private static void detail(List<Block> all, String id, String heading, List<Block> blocks) {
    if (!blocks.isEmpty()) {
      all.add(new Section(id, heading, true, blocks));
    }
  }

  /** Returns a block with nothing but words. */
  static Block say(String text) {
    return new Paragraph(Phrase.of(text));
  }

  /** Adds the reasons of something by the titles of their rules, where it has any. */
  static void because(Outcome outcome, List<Block> blocks, List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    Map<String, String> titles = new HashMap<>();
    outcome.proof().forEach(node -> titles.put(node.id(), node.rule().title()));
    Phrase phrase = new Phrase(List.of());
    for (String id : ids) {
      Phrase before = phrase.spans().isEmpty() ? phrase : phrase.text("; ");
      phrase = before.with(Phrase.Kind.REASON, titles.getOrDefault(id, id), id);
    }
    blocks.add(new Block.Term("because", phrase));
  }
}
