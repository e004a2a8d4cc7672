package exodx.workbench;

import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.reasoning.ConditionShape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds which rule feeds which: one concludes what a condition of the other looks for. */
public final class RuleLinks {
  private final KnowledgeBase knowledge;

  private RuleLinks(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * One rule feeds another.
   *
   * @param from id of the rule that concludes
   * @param to id of the rule that looks for it
   * @param what the type, and the code where the conclusion has one
   * @param absence true when the second rule wants it to be absent
   * @param any true when the second rule takes whatever there is of the type, or the first
   *     concludes whatever code a variable holds
   */
  public record Link(String from, String to, String what, boolean absence, boolean any) {}

  /** Returns every link, in the order of the rules. */
  public static List<Link> of(KnowledgeBase knowledge) {
    RuleLinks links = new RuleLinks(knowledge);
    Set<Link> found = new LinkedHashSet<>();
    for (RuleInfo to : knowledge.rules().values()) {
      ConditionShape.of(knowledge, to.id()).forEach(shape -> links.into(to, shape, false, found));
    }
    return List.copyOf(found);
  }

  private void into(RuleInfo to, ConditionShape shape, boolean absence, Set<Link> found) {
    boolean inside = absence || shape.kind() == ConditionShape.Kind.NOT;
    shape.parts().forEach(part -> into(to, part, inside, found));
    if (shape.kind() == ConditionShape.Kind.PATTERN) {
      for (RuleInfo from : makers(knowledge, shape)) {
        if (!from.id().equals(to.id())) {
          String code = from.conclusions().get(0).code();
          boolean derived = code.isEmpty() || code.equals(shape.type());
          boolean advice = !from.conclusions().get(0).verb().equals("fact");
          boolean any = advice && (code.isEmpty() || shape.codes().isEmpty());
          String what = shape.type() + (derived ? "" : " " + code);
          found.add(new Link(from.id(), to.id(), what, absence, any));
        }
      }
    }
  }

  /** Returns the rules that conclude what a pattern looks for; none for facts of the case. */
  static List<RuleInfo> makers(KnowledgeBase knowledge, ConditionShape pattern) {
    List<String> codes = pattern.codes();
    return knowledge.rules().values().stream()
        .filter(rule -> rule.conclusions().stream().anyMatch(one -> makes(one, pattern, codes)))
        .toList();
  }

  private static boolean makes(RuleInfo.Concluded one, ConditionShape pattern, List<String> codes) {
    if (one.verb().equals("fact")) {
      return one.code().equals(pattern.type());
    }
    return one.makes().equals(pattern.type())
        && (codes.isEmpty() || one.code().isEmpty() || codes.contains(one.code()));
  }
}
