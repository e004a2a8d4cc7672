package exodx.report;

import exodx.explain.MetCondition;
import exodx.explain.Whys;
import exodx.outcome.Outcome.Premise;
import exodx.outcome.Outcome.ProofNode;
import exodx.outcome.ProofGraph;
import exodx.report.Block.Item;
import exodx.report.Block.More;
import exodx.report.Block.Paragraph;
import exodx.report.Block.Section;
import exodx.report.Block.Term;
import exodx.report.Phrase.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts together why a part of an answer follows: every reason, condition by condition. */
final class WhyDocument {
  /** How many facts are named below one conclusion before the rest is counted. */
  private static final int FACTS = 8;

  private final Whys whys;
  private final ProofGraph graph;
  private final boolean whole;
  private final Set<String> told = new HashSet<>();
  private final Set<Premise> shown = new HashSet<>();

  private WhyDocument(Whys whys, ProofGraph graph, boolean whole) {
    this.whys = whys;
    this.graph = graph;
    this.whole = whole;
  }

  /**
   * Tells why the code of a proof follows.
   *
   * @param whole true for all conclusions on the way down to the facts, false for the reasons of
   *     the code alone, with the facts that they rest on
   */
  static Document of(Whys whys, ProofGraph graph, boolean whole) {
    WhyDocument document = new WhyDocument(whys, graph, whole);
    List<Block> blocks = new ArrayList<>();
    for (String id : graph.roots()) {
      graph
          .node(id)
          .ifPresent(
              node ->
                  blocks.add(
                      new Section("why-" + id, heading(node), false, document.reason(node))));
    }
    return new Document(whys.outcome().caseName(), Named.of(whys.outcome(), graph.code()), blocks);
  }

  private static String heading(ProofNode node) {
    return switch (node.conclusion().kind()) {
      case "clearance" -> "Cleared, because every condition is met";
      case "withheld" -> "Held back, because";
      default -> "Because";
    };
  }

  /** One reason: the rule, why it is true, and how each of its conditions is met. */
  private List<Block> reason(ProofNode node) {
    List<Block> blocks = new ArrayList<>(List.of(new Paragraph(title(node, ""))));
    blocks.addAll(grounds(node));
    return blocks;
  }

  private static Phrase title(ProofNode node, String more) {
    return Phrase.of(Words.sentence(node.rule().title()) + " ")
        .with(Kind.QUIET, "(" + node.id() + more + ")");
  }

  private List<Block> grounds(ProofNode node) {
    told.add(node.id());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Term("why that is so", Phrase.of(node.rule().rationale())));
    blocks.add(new Term("source", Phrase.of(Kind.SOURCE, node.rule().source())));
    blocks.add(new More(List.of(rule(node))));
    int number = 0;
    for (MetCondition condition : whys.conditions(node.id())) {
      for (MetCondition.Point point : condition.points()) {
        number++;
        blocks.add(point(number, point));
      }
      blocks.add(
          new More(
              List.of(new Term("as the rule says it", Phrase.of(Kind.VALUE, condition.text())))));
    }
    if (number == 0) {
      blocks.add(AnswerDocument.say("Nothing stands against it."));
    }
    return blocks;
  }

  private static Block rule(ProofNode node) {
    return new Term(
        "rule", Phrase.of(node.rule().id() + ", " + node.rule().file() + ":" + node.rule().line()));
  }

  private Block point(int number, MetCondition.Point point) {
    Phrase head = Phrase.of(point.words());
    List<Block> below = new ArrayList<>();
    Set<String> reasons = new LinkedHashSet<>();
    for (Premise premise : point.shown()) {
      if (premise.proof().isEmpty()) {
        below.add(new Paragraph(fact(premise)));
      } else {
        reasons.addAll(premise.proof());
        below.add(
            new More(List.of(new Term("concluded", Phrase.of(Kind.VALUE, premise.placed())))));
      }
    }
    for (String id : reasons) {
      graph.node(id).ifPresent(node -> below.addAll(whole ? nested(node) : leaves(node)));
    }
    return new Item(null, number, "condition", head, below);
  }

  private List<Block> nested(ProofNode node) {
    return told.contains(node.id())
        ? List.of(new Term("because", title(node, ", told above")))
        : List.of(new Item(null, 0, "reason", title(node, ""), grounds(node)));
  }

  /** Which rule says so, and the facts far below. */
  private List<Block> leaves(ProofNode node) {
    if (!told.add(node.id())) {
      return List.of(new Term("because", title(node, ", told above")));
    }
    List<Block> blocks = new ArrayList<>(List.of(new Term("because", title(node, ""))));
    List<Premise> all = graph.leaves(node);
    List<Premise> facts = all.stream().filter(shown::add).toList();
    facts.stream().limit(FACTS).forEach(one -> blocks.add(new Paragraph(fact(one))));
    if (facts.size() > FACTS) {
      blocks.add(AnswerDocument.say("and " + Words.count(facts.size() - FACTS, "more fact")));
    } else if (facts.size() < all.size()) {
      String more = Words.count(all.size() - facts.size(), "fact") + " told above";
      blocks.add(AnswerDocument.say((facts.isEmpty() ? "" : "and ") + more));
    }
    return blocks;
  }

  static Phrase fact(Premise premise) {
    String value = premise.value().isEmpty() ? "" : " = " + premise.value();
    Phrase phrase = Phrase.of(Kind.VALUE, premise.fact() + value);
    return premise.place().isEmpty()
        ? phrase
        : phrase.with(Kind.QUIET, " (" + premise.place() + ")");
  }
}
