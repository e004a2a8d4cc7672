package exodx.reasoning;

import exodx.knowledge.KnowledgeBase;
import java.util.List;
import java.util.Objects;
import org.drools.model.Rule;

/**
 * What a rule matches in a case.
 *
 * @param all every full match, and every one that only something unknown holds back
 * @param broke true when a condition could not be evaluated, so that the engine may fail on it
 */
public record RuleMatches(List<RuleMatch> all, boolean broke) {

  /** Returns what a rule of the knowledge matches at the end of a case. */
  public static RuleMatches of(KnowledgeBase knowledge, String rule, Inference inference) {
    return of(Objects.requireNonNull(knowledge.models().get(rule), rule), inference);
  }

  public static RuleMatches of(Rule rule, Inference inference) {
    RuleMatcher matcher = new RuleMatcher(inference.objects(), inference::factOf);
    return new RuleMatches(matcher.match(rule), matcher.broke());
  }

  /** True when the full matches are the same, so that the same would be concluded from both. */
  public boolean sameFull(RuleMatches other) {
    List<List<Object>> mine = full();
    List<List<Object>> others = other.full();
    if (mine.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      if (!same(mine.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** True when also the same unknown facts hold back the same matches. */
  public boolean sameUnknown(RuleMatches other) {
    return sameFull(other)
        && all.stream()
            .map(RuleMatch::unknowns)
            .toList()
            .equals(other.all.stream().map(RuleMatch::unknowns).toList());
  }

  private List<List<Object>> full() {
    return all.stream()
        .filter(match -> match.unknowns().isEmpty())
        .map(RuleMatch::premises)
        .toList();
  }

  /** The same objects in the same order; equal facts of a case are still different ones. */
  private static boolean same(List<Object> one, List<Object> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i) != other.get(i)) {
        return false;
      }
    }
    return true;
  }
}
