package exodx.report;

import exodx.outcome.Outcome.Premise;
import exodx.outcome.Outcome.ProofNode;
import exodx.outcome.Outcome.RuleRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One entry for each part of a proof: what a click on it shows. */
final class HtmlDetails {
  private final HtmlIndex index;
  private final UnaryOperator<String> ruleText;

  HtmlDetails(HtmlIndex index, UnaryOperator<String> ruleText) {
    this.index = index;
    this.ruleText = ruleText;
  }

  List<HtmlTag> rules() {
    return index.rules().stream().map(this::rule).toList();
  }

  List<HtmlTag> givens() {
    return index.givens().stream().map(this::given).toList();
  }

  List<HtmlTag> answers() {
    return index.answers().stream().map(this::answer).toList();
  }

  private HtmlTag rule(ProofNode node) {
    RuleRef rule = node.rule();
    HtmlTag terms = HtmlTag.of("dl", "terms");
    HtmlParts.row(terms, "Rule", HtmlParts.code(rule.id()));
    HtmlParts.row(terms, "Role", rule.role());
    HtmlParts.row(terms, "Stands in", HtmlParts.code(rule.file() + ":" + rule.line()));
    HtmlParts.row(terms, "Why it is true", rule.rationale());
    HtmlParts.row(terms, "Source", HtmlParts.source(rule.source()));
    HtmlTag concludes = HtmlTag.of("span").add(code(HtmlIndex.words(node.conclusion())));
    if (HtmlIndex.isTold(node)) {
      concludes.text(" ").add(HtmlParts.link(index.answer(node).id()));
    }
    HtmlParts.row(terms, "Concludes", concludes);
    HtmlTag entry = entry(node.id(), rule.title()).add(terms);
    if (!node.premises().isEmpty()) {
      entry.add(
          HtmlParts.table(
              "Premises of " + node.id(),
              List.of("Premise", "Value", "Line", "From"),
              node.premises().stream().map(this::premise).toList()));
    }
    String text = ruleText.apply(rule.id());
    return text.isEmpty()
        ? entry
        : entry.add(
            HtmlTag.of("pre", "rule")
                .with("tabindex", "0")
                .with("role", "group")
                .with("aria-label", "Text of rule " + node.id())
                .add(HtmlTag.of("code").with("dir", "ltr").lines(text)));
  }

  private HtmlTag premise(Premise premise) {
    HtmlTag from = HtmlTag.of("td");
    for (String origin : index.origins(premise)) {
      from.add(HtmlParts.link(origin)).text(" ");
    }
    return HtmlTag.of("tr")
        .add(
            HtmlTag.of("td").add(code(premise.fact())),
            HtmlTag.of("td").add(code(premise.value())),
            HtmlTag.of("td").text(premise.line() > 0 ? String.valueOf(premise.line()) : ""),
            from);
  }

  private HtmlTag given(HtmlIndex.Given given) {
    HtmlTag terms = HtmlTag.of("dl", "terms");
    HtmlParts.row(terms, "Value", code(given.premise().value()));
    String place = given.premise().place();
    HtmlParts.row(terms, "Given in", place.isEmpty() ? "" : index.caseName() + ", " + place);
    HtmlParts.row(terms, "Used by", uses(given.usedBy()));
    return entry(given.id(), given.premise().fact()).add(terms);
  }

  private HtmlTag answer(HtmlIndex.Answer answer) {
    HtmlTag terms = HtmlTag.of("dl", "terms");
    HtmlParts.row(terms, "Conclusion", code(HtmlIndex.words(answer.conclusion())));
    HtmlTag told =
        answer.place().isEmpty()
            ? HtmlTag.of("span").text(answer.word())
            : HtmlTag.of("a").with("href", "#" + answer.place()).text(answer.word());
    HtmlParts.row(terms, "On this page", told);
    HtmlParts.row(terms, "Because", uses(answer.by()));
    return entry(answer.id(), answer.title()).add(terms);
  }

  private HtmlTag uses(Set<String> ids) {
    List<HtmlTag> items = new ArrayList<>();
    for (String id : ids) {
      String title = index.rule(id).map(node -> node.rule().title()).orElse("");
      items.add(HtmlTag.of("li").add(HtmlParts.link(id)).text(" " + title));
    }
    return HtmlTag.of("ul", "plain").addAll(items);
  }

  private static HtmlTag code(String text) {
    return HtmlTag.of("code", "value").text(text);
  }

  private static HtmlTag entry(String id, String title) {
    return HtmlTag.of("article", "entry")
        .with("id", id)
        .add(
            HtmlTag.of("h4")
                .with("tabindex", "-1")
                .add(HtmlTag.of("span", "number").text(id))
                .text(" " + title));
  }
}
