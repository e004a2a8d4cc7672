package exodx.explain;

import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.outcome.Outcome;
import exodx.proof.ProofBuilder;
import exodx.proof.Texts;
import exodx.reasoning.ConditionShape;
import exodx.reasoning.Inference;
import exodx.reasoning.MatchState;
import exodx.reasoning.RuleMatcher;
import exodx.reasoning.RuleShapes;
import exodx.reasoning.UsedFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks a rule once more over what it matched, and tells how each condition is met. */
final class MetConditions {
  private final KnowledgeBase knowledge;
  private final Inference inference;
  private final ProofBuilder proof;
  private final RuleShapes shapes;
  private final ConditionTeller teller;
  private final RuleMatcher matcher;

  MetConditions(
      KnowledgeBase knowledge, Inference inference, ProofBuilder proof, RuleShapes shapes) {
    this.shapes = shapes;
    this.knowledge = knowledge;
    this.inference = inference;
    this.proof = proof;
    this.teller = new ConditionTeller(knowledge);
    this.matcher = new RuleMatcher(inference.objects(), inference::factOf);
  }

  /** Returns every condition of a rule as one reason meets it, in the order of the rule. */
  List<MetCondition> of(Inference.Support support) {
    List<MetCondition> met = new ArrayList<>();
    RuleInfo rule = Objects.requireNonNull(knowledge.rules().get(support.rule()), support.rule());
    MatchState state = MatchState.START;
    for (RuleShapes.Part part : shapes.parts(rule)) {
      MatchState before = state;
      state = next(part.condition(), state, support.premises());
      List<Object> matched =
          state.premises().subList(before.premises().size(), state.premises().size());
      met.add(new MetCondition(part.text(), points(part, matched, state)));
    }
    return List.copyOf(met);
  }

  /** Follows what the engine matched; where that cannot be found again, nothing more is shown. */
  private MatchState next(Condition condition, MatchState state, List<Object> premises) {
    return matcher.extend(condition, state).stream()
        .filter(each -> isStartOf(each.premises(), premises))
        .findFirst()
        .orElse(state);
  }

  private static boolean isStartOf(List<Object> some, List<Object> all) {
    return some.size() <= all.size() && some.equals(all.subList(0, some.size()));
  }

  private List<MetCondition.Point> points(
      RuleShapes.Part part, List<Object> matched, MatchState state) {
    ConditionShape shape = part.shape();
    Object object = matched.size() == 1 ? matched.get(0) : null;
    Fact fact = object == null ? null : inference.factOf(object).orElse(null);
    ConditionTeller.Known known =
        new ConditionTeller.Known(name -> shown(state, name), field -> field(object, field));
    if (fact == null || !(part.condition() instanceof Pattern<?> pattern)) {
      List<Outcome.Premise> shown = new ArrayList<>();
      matched.forEach(one -> shown.add(shown(one)));
      return List.of(new MetCondition.Point(teller.line(shape, known), shown));
    }
    Set<String> bound = new LinkedHashSet<>(UsedFields.of(pattern));
    List<MetCondition.Point> points = new ArrayList<>();
    for (List<Clause> either : Clause.byField(teller.requirements(shape, known))) {
      Set<String> fields =
          either.stream().flatMap(one -> one.fields().stream()).collect(Collectors.toSet());
      bound.removeAll(fields);
      List<Outcome.Premise> shown =
          fact.type().fields().stream()
              .map(FactField::name)
              .filter(fields::contains)
              .map(field -> ProofBuilder.premise(fact, field))
              .toList();
      List<Outcome.Premise> whole = List.of(ProofBuilder.shown(fact, fact));
      points.add(
          new MetCondition.Point(ConditionTeller.either(either), shown.isEmpty() ? whole : shown));
    }
    fact.type().fields().stream()
        .filter(field -> bound.contains(field.name()) && fact.get(field.name()) != null)
        .forEach(
            field ->
                points.add(
                    new MetCondition.Point(
                        field.doc().isEmpty() ? field.name() : field.doc(),
                        List.of(ProofBuilder.premise(fact, field.name())))));
    return List.copyOf(points);
  }

  static @Nullable String shown(MatchState state, String variable) {
    return state.named(variable).map(Texts::shown).orElse(null);
  }

  private @Nullable String field(@Nullable Object object, String name) {
    return object == null ? null : Texts.field(object, name).orElse(null);
  }

  private Outcome.Premise shown(Object object) {
    return inference
        .factOf(object)
        .map(fact -> ProofBuilder.shown(object, fact))
        .orElseGet(() -> proof.premise(object));
  }
}
