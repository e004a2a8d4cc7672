package exodx.report;

import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Premise;
import exodx.outcome.Outcome.ProofNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The proof inside of a page: drawn, as a list, and in every detail. */
final class HtmlProof {
  /** What is larger than this nobody can take in, and takes long to draw. */
  private static final int DRAWABLE = 400;

  private final HtmlIndex index;
  private final UnaryOperator<String> ruleText;
  private final Set<String> told = new HashSet<>();

  HtmlProof(Outcome outcome, UnaryOperator<String> ruleText) {
    this.index = new HtmlIndex(outcome);
    this.ruleText = ruleText;
  }

  void addTo(List<HtmlTag> page) {
    if (index.rules().isEmpty()) {
      return;
    }
    HtmlTag section = HtmlParts.section("proof", "Proof");
    section.add(
        HtmlTag.of("p")
            .text("From left to right: facts, the rules that they meet, and what follows. ")
            .add(HtmlTag.of("a").with("href", "#proof-list").text("The same as a list")));
    HtmlGraph graph = HtmlGraph.of(index);
    if (graph.boxes().size() > DRAWABLE) {
      section.add(HtmlTag.of("p").text("It is too large to be drawn."));
    } else {
      section.add(new HtmlDrawing(index, graph).figure());
    }
    HtmlDetails details = new HtmlDetails(index, ruleText);
    section.add(
        HtmlParts.folded("proof-list", "The proof as a list", "h3").add(list()),
        HtmlParts.folded("rules", "Every rule (" + index.rules().size() + ")", "h3")
            .addAll(details.rules()),
        HtmlParts.folded("facts", "Every fact (" + index.givens().size() + ")", "h3")
            .addAll(details.givens()),
        HtmlParts.folded("conclusions", "Every conclusion (" + index.answers().size() + ")", "h3")
            .addAll(details.answers()));
    page.add(section);
  }

  /**
   * The proof as a nested list, from each conclusion down to the facts. What several conclusions
   * rest on is told once, and named afterwards.
   */
  private HtmlTag list() {
    HtmlTag list = HtmlTag.of("ul", "reasons");
    for (HtmlIndex.Answer answer : index.answers()) {
      HtmlTag item =
          HtmlTag.of("li")
              .add(HtmlTag.of("strong").text(answer.word()))
              .text(": " + answer.title() + " ")
              .add(HtmlParts.link(answer.id()));
      HtmlTag reasons = HtmlTag.of("ul");
      answer.by().forEach(id -> index.rule(id).ifPresent(node -> reasons.add(rule(node))));
      list.add(item.add(reasons));
    }
    return list;
  }

  private HtmlTag rule(ProofNode node) {
    HtmlTag item =
        HtmlTag.of("li").text("because of rule ").add(HtmlParts.link(node.id())).text(", ");
    if (!told.add(node.id())) {
      return item.text(node.rule().title() + " (see above)");
    }
    HtmlTag premises = HtmlTag.of("ul");
    node.premises().forEach(premise -> premises.add(premise(premise)));
    return item.text(node.rule().title()).add(premises);
  }

  private HtmlTag premise(Premise premise) {
    HtmlTag item = HtmlTag.of("li").add(HtmlTag.of("code", "value").text(premise.words()));
    if (!premise.place().isEmpty()) {
      item.add(HtmlTag.of("span", "quiet").text(" " + premise.place()));
    }
    HtmlTag reasons = HtmlTag.of("ul");
    premise.proof().forEach(id -> index.rule(id).ifPresent(node -> reasons.add(rule(node))));
    return premise.proof().isEmpty() ? item : item.add(reasons);
  }
}
