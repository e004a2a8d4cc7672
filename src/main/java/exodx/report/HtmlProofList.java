package exodx.report;

import exodx.outcome.Outcome.Premise;
import exodx.outcome.Outcome.ProofNode;
import java.util.HashSet;
import java.util.Set;

/**
 * A proof as a nested list, from each conclusion down to the facts. What several conclusions rest
 * on is told once, and named afterwards.
 */
final class HtmlProofList {
  private final HtmlIndex index;
  private final Set<String> told = new HashSet<>();

  HtmlProofList(HtmlIndex index) {
    this.index = index;
  }

  HtmlTag list() {
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
    HtmlTag item = HtmlTag.of("li").add(HtmlTag.of("code", "value").text(ProofText.words(premise)));
    if (!premise.place().isEmpty()) {
      item.add(HtmlTag.of("span", "quiet").text(" " + premise.place()));
    }
    HtmlTag reasons = HtmlTag.of("ul");
    premise.proof().forEach(id -> index.rule(id).ifPresent(node -> reasons.add(rule(node))));
    return premise.proof().isEmpty() ? item : item.add(reasons);
  }
}
