package exodx.report;

import exodx.explain.WhyNot;
import exodx.explain.Whys;
import exodx.outcome.Outcome.Premise;
import exodx.outcome.ProofGraph;
import exodx.report.Block.Item;
import exodx.report.Block.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together why one thing follows rather than another, and which facts decide between them. */
final class RatherThan {
  private RatherThan() {}

  /**
   * Compares two.
   *
   * @param proof why the one follows
   * @param whyNot why the other does not
   */
  static Document of(Whys whys, ProofGraph proof, WhyNot whyNot, boolean all) {
    List<Block> blocks = new ArrayList<>();
    List<Block> deciding = deciding(proof, whyNot);
    if (!deciding.isEmpty()) {
      blocks.add(new Section("decides", "What decides between them", false, deciding));
    }
    List<Block> follows = new ArrayList<>();
    for (Block block : WhyDocument.of(whys, proof, false).blocks()) {
      if (block instanceof Section section) {
        follows.addAll(section.blocks());
      }
    }
    blocks.add(new Section("follows", "Why it follows: " + proof.code(), false, follows));
    for (Block block : WhyNotDocument.of(whyNot, all).blocks()) {
      if (block instanceof Section section) {
        blocks.add(
            new Section(
                section.id(), section.heading() + ": " + whyNot.asked(), false, section.blocks()));
      }
    }
    return new Document(
        "Why " + Named.title(whys.outcome(), proof.code()),
        Phrase.of("rather than: " + WhyNotDocument.name(whyNot)),
        blocks);
  }

  /** The values that stop the one, and whether the other rests on them. */
  private static List<Block> deciding(ProofGraph proof, WhyNot whyNot) {
    Set<String> rests = proof.given().map(Premise::fact).collect(Collectors.toSet());
    Set<WhyNot.Reason> stops = new LinkedHashSet<>();
    whyNot.rules().stream().limit(1).forEach(rule -> stops(rule, stops));
    List<Block> items = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    for (WhyNot.Reason stop : stops) {
      if (stop.fact().contains(".") && told.add(stop.fact())) {
        String other = rests.contains(stop.fact()) ? "; the other rests on it" : "";
        items.add(
            new Item(null, 0, "condition", WhyNotDocument.but(stop, true).text(other), List.of()));
      }
    }
    return items;
  }

  private static void stops(WhyNot.RuleProgress rule, Set<WhyNot.Reason> stops) {
    rule.stops()
        .flatMap(condition -> condition.reasons().stream())
        .forEach(
            reason -> {
              stops.add(reason.with(List.of()));
              reason.further().stream().limit(1).forEach(further -> stops(further, stops));
            });
  }
}
