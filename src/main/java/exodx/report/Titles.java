package exodx.report;

import exodx.outcome.Outcome;
import exodx.report.Phrase.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The titles of the reasons of an answer, by the ids of their proofs. */
final class Titles {
  private final Map<String, String> titles = new HashMap<>();

  Titles(Outcome outcome) {
    outcome.proof().forEach(node -> titles.put(node.id(), node.rule().title()));
  }

  /** Adds the reasons of something, where it has any. */
  void because(List<Block> blocks, List<String> ids) {
    if (!ids.isEmpty()) {
      blocks.add(new Block.Term("because", named(ids)));
    }
  }

  private Phrase named(List<String> ids) {
    Phrase phrase = new Phrase(List.of());
    for (String id : ids) {
      if (!phrase.spans().isEmpty()) {
        phrase = phrase.text("; ");
      }
      String title = titles.get(id);
      phrase = phrase.with(Kind.REASON, title == null ? id : title, id);
    }
    return phrase;
  }
}
