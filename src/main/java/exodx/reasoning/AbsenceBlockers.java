package exodx.reasoning;

import exodx.facts.FactType;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;

/**
 * Finds what a rule waits for that matched because a derived fact is absent: the unknown values
 * that alone hold back the rules which derive that fact.
 */
public final class AbsenceBlockers {
  private static final java.util.regex.Pattern WORD =
      java.util.regex.Pattern.compile("\\b[A-Z]\\w*\\.[A-Z]\\w*");

  private final KnowledgeBase knowledge;
  private final Inference inference;

  public AbsenceBlockers(KnowledgeBase knowledge, Inference inference) {
    this.knowledge = knowledge;
    this.inference = inference;
  }

  /**
   * Returns the paths of those values for all reasons of an object.
   *
   * @param another whether one more fact of a kind that a case holds many of is worth asking for,
   *     where no value of the facts that are there would do
   */
  public List<String> of(Object object, boolean another) {
    Set<String> paths = new LinkedHashSet<>();
    inference.entries().stream()
        .filter(entry -> entry.object().equals(object))
        .flatMap(entry -> entry.supports().stream())
        .map(support -> Objects.requireNonNull(knowledge.models().get(support.rule())))
        .flatMap(rule -> absent(rule).stream())
        .distinct()
        .forEach(fact -> paths.addAll(heldBack(fact, another)));
    return List.copyOf(paths);
  }

  /**
   * A derived fact that a rule wants to be absent.
   *
   * @param type its type
   * @param words the words of enums that its fields have to have, such as {@code Colour.Red}
   */
  private record Absent(String type, Set<String> words) {}

  private static List<Absent> absent(Rule rule) {
    List<Absent> facts = new ArrayList<>();
    for (Condition condition : RuleMatcher.conditions(rule)) {
      if (condition.getType() == Condition.Type.NOT
          && condition.getSubConditions().get(0) instanceof Pattern<?> pattern) {
        facts.add(
            new Absent(
                pattern.getPatternVariable().getType().getSimpleName(),
                words(ConditionText.of(pattern))));
      }
    }
    return facts;
  }

  /** False when a rule makes a fact of a type with other words of enums than those wanted. */
  static boolean canMake(RuleInfo rule, String type, String wanted) {
    return canMake(rule, new Absent(type, words(wanted)));
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /** False when the rule makes the fact with another word of an enum than the one wanted. */
  private static boolean canMake(RuleInfo rule, Absent fact) {
    if (rule.conclusions().stream()
        .noneMatch(one -> one.verb().equals("fact") && one.code().equals(fact.type()))) {
      return false;
    }
    int made = rule.text().lastIndexOf("new " + fact.type());
    return made < 0
        || words(rule.text().substring(made)).stream()
            .allMatch(word -> fact.words().contains(word) || !speaksOf(fact, word));
  }

  private static boolean speaksOf(Absent fact, String word) {
    String type = word.substring(0, word.indexOf('.') + 1);
    return fact.words().stream().anyMatch(wanted -> wanted.startsWith(type));
  }

  private RuleInfo info(Rule rule) {
    return Objects.requireNonNull(knowledge.rules().get(rule.getName()), rule.getName());
  }

  private Set<String> heldBack(Absent fact, boolean another) {
    Set<String> paths = new TreeSet<>();
    RuleMatcher matcher = new RuleMatcher(inference.objects(), inference::factOf);
    List<Rule> makers =
        knowledge.makersOf(fact.type()).stream().filter(rule -> canMake(info(rule), fact)).toList();
    List<Set<Unknown>> open =
        makers.stream()
            .flatMap(rule -> matcher.match(rule).stream())
            .<Set<Unknown>>map(match -> Set.copyOf(match.unknowns()))
            .toList();
    open.stream()
        .filter(one -> open.stream().noneMatch(other -> isLess(other, one)))
        .forEach(one -> one.forEach(unknown -> paths.add(unknown.path())));
    if (paths.isEmpty() && another) {
      makers.forEach(rule -> paths.addAll(another(rule)));
    }
    return paths;
  }

  /** Whether some unknown values are part of others: what they do needs no more of them. */
  private static boolean isLess(Set<Unknown> some, Set<Unknown> others) {
    return !some.isEmpty() && some.size() < others.size() && others.containsAll(some);
  }

  /** What one more fact would tell, such as one more approval. */
  private List<String> another(Rule rule) {
    List<String> paths = new ArrayList<>();
    for (Condition condition : RuleMatcher.conditions(rule)) {
      if (condition instanceof Pattern<?> pattern) {
        String type = pattern.getPatternVariable().getType().getSimpleName();
        knowledge.vocabulary().types().stream()
            .filter(one -> one.className().equals(type) && one.many())
            .forEach(
                one ->
                    UsedFields.of(pattern).forEach(field -> paths.add(one.path(next(one), field))));
      }
    }
    return paths;
  }

  private int next(FactType type) {
    return (int)
        inference.facts().facts().stream()
            .filter(fact -> fact.type().equals(type) && !fact.values().isEmpty())
            .count();
  }
}
