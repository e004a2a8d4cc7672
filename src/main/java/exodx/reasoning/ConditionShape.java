package exodx.reasoning;

import exodx.facts.Truth;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;

/**
 * The form of a condition, as data.
 *
 * @param kind a pattern, or how its parts are joined
 * @param type the simple name of the type a pattern looks for; empty for anything else
 * @param constraints what the pattern asks of it, as the rule says it
 * @param parts the conditions inside, empty for a pattern
 * @param text the whole condition as the rule says it
 * @param possible what it can come to in some case; what is not gathered can only be told of facts
 */
public record ConditionShape(
    Kind kind,
    String type,
    List<String> constraints,
    List<ConditionShape> parts,
    String text,
    Set<Truth> possible) {

  private static final java.util.regex.Pattern QUOTED =
      java.util.regex.Pattern.compile("\"([^\"]+)\"");

  /** The kinds of conditions. */
  public enum Kind {
    PATTERN,
    NOT,
    EXISTS,
    AND,
    OR
  }

  /** Returns the conditions of a rule in their order. */
  public static List<ConditionShape> of(KnowledgeBase knowledge, String rule) {
    return RuleMatcher.conditions(Objects.requireNonNull(knowledge.models().get(rule), rule))
        .stream()
        .map(condition -> shape(knowledge.vocabulary(), condition))
        .toList();
  }

  /** Returns the codes that it names of conclusions; none when any will do. */
  public List<String> codes() {
    return Stream.concat(
            constraints.stream()
                .filter(one -> one.startsWith("code ") || one.startsWith("step "))
                .filter(one -> !one.contains("!=") && !one.contains("not in"))
                .flatMap(one -> QUOTED.matcher(one).results().map(word -> word.group(1))),
            parts.stream().flatMap(part -> part.codes().stream()))
        .distinct()
        .toList();
  }

  static ConditionShape shape(Vocabulary vocabulary, Condition condition) {
    String text = ConditionText.of(condition);
    if (condition instanceof Pattern<?> pattern) {
      List<SingleConstraint> singles = ConditionText.singles(pattern.getConstraint());
      String type = pattern.getPatternVariable().getType().getSimpleName();
      return new ConditionShape(
          Kind.PATTERN,
          type,
          singles.stream().map(ConditionText::text).toList(),
          List.of(),
          text,
          possible(vocabulary.byClassName(type).isPresent(), type, singles));
    }
    List<ConditionShape> parts =
        condition.getSubConditions().stream().map(part -> shape(vocabulary, part)).toList();
    Set<Truth> possible = EnumSet.noneOf(Truth.class);
    parts.forEach(part -> possible.addAll(part.possible()));
    possible.add(Truth.TRUE);
    return new ConditionShape(kind(condition), "", List.of(), parts, text, Set.copyOf(possible));
  }

  /** A fact is always there, so only what is asked of it can fail; a conclusion can be absent. */
  private static Set<Truth> possible(boolean fact, String type, List<SingleConstraint> singles) {
    List<String> texts = singles.stream().map(ConditionText::text).toList();
    boolean always = fact || type.equals(Today.class.getSimpleName());
    Set<Truth> possible = EnumSet.of(Truth.TRUE);
    // What is asked to be known, and nothing else, is known or unknown.
    if (!always || texts.stream().anyMatch(one -> !one.endsWith("!= null"))) {
      possible.add(Truth.FALSE);
    }
    boolean readsValues =
        singles.stream()
            .anyMatch(
                single ->
                    single.getReactiveProps().length > 0
                        && !ConditionText.text(single).contains("== null"));
    if (fact && readsValues) {
      possible.add(Truth.UNKNOWN);
    }
    return Set.copyOf(possible);
  }

  private static Kind kind(Condition condition) {
    return switch (condition.getType()) {
      case NOT -> Kind.NOT;
      case EXISTS -> Kind.EXISTS;
      case OR -> Kind.OR;
      default -> Kind.AND;
    };
  }
}
