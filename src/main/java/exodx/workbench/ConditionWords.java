package exodx.workbench;

import exodx.explain.Clause;
import exodx.explain.ConditionTeller;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.reasoning.ConditionShape;
import java.util.ArrayList;
import java.util.List;

/** The conditions of a rule on its page: in words, with values and codes set apart. */
final class ConditionWords {
  private final KnowledgeBase knowledge;
  private final ConditionTeller teller;

  ConditionWords(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    this.teller = new ConditionTeller(knowledge);
  }

  /** Returns one item for each condition of a rule. */
  List<List<Page.Span>> of(RuleInfo rule) {
    return ConditionShape.of(knowledge, rule.id()).stream().map(this::spans).toList();
  }

  private List<Page.Span> spans(ConditionShape shape) {
    if (shape.kind() != ConditionShape.Kind.PATTERN) {
      return named(shape, teller.line(shape, ConditionTeller.Known.NOTHING));
    }
    if (knowledge.vocabulary().byClassName(shape.type()).isEmpty()) {
      return named(shape, teller.line(shape, ConditionTeller.Known.NOTHING));
    }
    List<Page.Span> spans = new ArrayList<>();
    String between = "";
    for (List<Clause> either : teller.requirements(shape, ConditionTeller.Known.NOTHING)) {
      for (Clause clause : either) {
        spans.add(
            new Page.Words(between + clause.subject() + (clause.wanted().isEmpty() ? "" : ": ")));
        if (!clause.wanted().isEmpty()) {
          spans.add(
              clause.exact()
                  ? new Page.Code(clause.wanted())
                  : new Page.Badge("plain", clause.wanted()));
        }
        between = ", or ";
      }
      between = "; and ";
    }
    return spans;
  }

  /** The words, and the codes that the rule names. */
  private static List<Page.Span> named(ConditionShape shape, String words) {
    List<Page.Span> spans = new ArrayList<>(List.of(new Page.Words(words)));
    shape
        .codes()
        .forEach(
            code -> {
              spans.add(new Page.Words(" "));
              spans.add(new Page.Code(code));
            });
    return spans;
  }
}
