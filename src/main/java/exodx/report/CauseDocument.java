package exodx.report;

import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Cause;
import exodx.outcome.Outcome.Premise;
import exodx.outcome.ProofGraph;
import exodx.report.Block.Item;
import exodx.report.Block.Lead;
import exodx.report.Block.Section;
import java.util.ArrayList;
import java.util.List;

/** Puts together why an answer is what it is in a few sentences, and what can be asked further. */
final class CauseDocument {
  private static final int SEEN = 3;

  private final Outcome outcome;

  private CauseDocument(Outcome outcome) {
    this.outcome = outcome;
  }

  static Document of(Outcome outcome) {
    return new CauseDocument(outcome).document();
  }

  private Document document() {
    List<Block> blocks = new ArrayList<>();
    for (Block block : new AnswerHead(outcome, OpenQuestions.of(outcome)).blocks()) {
      blocks.add(block);
      if (block instanceof Lead lead && lead.label().equals("Cause")) {
        outcome.diagnoses().stream()
            .filter(cause -> lead.phrase().words().startsWith(Words.sentence(cause.title())))
            .findFirst()
            .ifPresent(cause -> grounds(blocks, cause));
      }
    }
    List<Block> codes = codes();
    if (!codes.isEmpty()) {
      blocks.add(new Section("ask", "Ask further", false, codes));
    }
    return new Document(outcome.caseName(), Words.badge(outcome), blocks);
  }

  /** What a cause is seen in, and why that means it. */
  private void grounds(List<Block> blocks, Cause cause) {
    ProofGraph graph = ProofGraph.of(outcome, cause.code()).orElse(null);
    Outcome.ProofNode root = graph == null ? null : graph.root().orElse(null);
    if (graph == null || root == null) {
      return;
    }
    List<Premise> seen = graph.leaves(root);
    Phrase facts = new Phrase(List.of());
    for (Premise premise : seen.stream().limit(SEEN).toList()) {
      Phrase between = facts.spans().isEmpty() ? facts : facts.text("; ");
      List<Phrase.Span> spans = new ArrayList<>(between.spans());
      spans.addAll(WhyDocument.fact(premise).spans());
      facts = new Phrase(spans);
    }
    if (seen.size() > SEEN) {
      facts = facts.text("; and " + Words.count(seen.size() - SEEN, "more fact"));
    }
    if (!seen.isEmpty()) {
      blocks.add(new Lead("Seen in", facts, List.of()));
    }
    blocks.add(new Lead("Reason", Phrase.of(Words.sentence(root.rule().rationale())), List.of()));
  }

  private List<Block> codes() {
    List<Block> items = new ArrayList<>();
    items.add(
        AnswerDocument.say("exodx why FACTS CODE tells why, with one of the codes in brackets."));
    for (String code : ProofGraph.codes(outcome)) {
      items.add(new Item(null, 0, "code", Named.of(outcome, code), List.of()));
    }
    return items;
  }
}
