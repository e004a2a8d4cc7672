package exodx.report;

import exodx.outcome.Firing;
import exodx.outcome.Outcome;
import java.util.List;
import java.util.function.UnaryOperator;

/** The proof inside of a page: drawn, as a list, and in every detail. */
final class HtmlProof {
  /** What is larger than this nobody can take in, and takes long to draw. */
  private static final int DRAWABLE = 400;

  private final HtmlIndex index;
  private final UnaryOperator<String> ruleText;
  private final List<Firing> trace;

  HtmlProof(Outcome outcome, UnaryOperator<String> ruleText) {
    this.index = new HtmlIndex(outcome);
    this.ruleText = ruleText;
    this.trace = outcome.trace();
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
        HtmlParts.folded("proof-list", "The proof as a list", "h3")
            .add(new HtmlProofList(index).list()),
        HtmlParts.folded("rules", "Every rule (" + index.rules().size() + ")", "h3")
            .addAll(details.rules()),
        HtmlParts.folded("facts", "Every fact (" + index.givens().size() + ")", "h3")
            .addAll(details.givens()),
        HtmlParts.folded("conclusions", "Every conclusion (" + index.answers().size() + ")", "h3")
            .addAll(details.answers()));
    if (!trace.isEmpty()) {
      section.add(
          HtmlParts.folded("every-firing", "Every firing, in order (" + trace.size() + ")", "h3")
              .add(firings()));
    }
    page.add(section);
  }

  private HtmlTag firings() {
    HtmlTag list = HtmlTag.of("ol", "firings");
    for (Firing firing : trace) {
      HtmlTag item = HtmlTag.of("li").text(firing.rule().title() + " ");
      if (firing.proof() != null) {
        item.add(HtmlParts.link(firing.proof()));
      }
      HtmlTag parts = HtmlTag.of("ul");
      firing
          .premises()
          .forEach(one -> parts.add(HtmlTag.of("li").text("matched: " + ProofText.premise(one))));
      parts.add(HtmlTag.of("li").text("concluded: " + Words.concluded(firing)));
      list.add(item.add(parts));
    }
    return list;
  }
}
