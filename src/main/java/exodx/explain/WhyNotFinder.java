package exodx.explain;

import exodx.facts.Fact;
import exodx.facts.Truth;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.outcome.Outcome;
import exodx.proof.ProofBuilder;
import exodx.proof.Texts;
import exodx.reasoning.Inference;
import exodx.reasoning.MatchState;
import exodx.reasoning.RuleMatcher;
import exodx.reasoning.RuleShapes;
import exodx.reasoning.RuleShapes.Part;
import exodx.reasoning.RuleShapes.Single;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Condition;
import org.drools.model.Pattern;

/**
 * Walks rules against a case and tells where each stopped, and on what. Every rule is walked once,
 * however often it is asked for.
 */
final class WhyNotFinder {
  private static final int MAX_DEPTH = 3;
  private static final int MAX_STATES = 20;
  private static final int MAX_OTHERS = 3;

  private final KnowledgeBase knowledge;
  private final Inference inference;
  private final RuleShapes shapes;
  private final RuleMatcher matcher;
  private final ConditionTeller teller;
  private final Map<String, List<Tried>> walks = new HashMap<>();
  private final List<Map<String, WhyNot.RuleProgress>> progress = new ArrayList<>();

  /** One condition of a rule, what it came to, and why; none of it when it was not reached. */
  private record Tried(
      Part part, String words, boolean reached, Truth truth, List<WhyNot.Reason> reasons) {}

  WhyNotFinder(KnowledgeBase knowledge, Inference inference, RuleShapes shapes) {
    this.knowledge = knowledge;
    this.inference = inference;
    this.shapes = shapes;
    this.matcher = new RuleMatcher(inference.objects(), inference::factOf);
    this.teller = new ConditionTeller(knowledge);
    for (int depth = 0; depth <= MAX_DEPTH; depth++) {
      progress.add(new HashMap<>());
    }
  }

  /** Returns how far the rules of a name got, the nearest miss first. */
  List<WhyNot.RuleProgress> progress(String asked) {
    return progress(shapes.named(asked), 0);
  }

  private List<WhyNot.RuleProgress> progress(List<RuleInfo> rules, int depth) {
    return rules.stream()
        .map(rule -> progress(rule, depth))
        .sorted(
            Comparator.comparing(WhyNot.RuleProgress::truth)
                .thenComparingInt(one -> one.conditions().size() - one.held())
                .thenComparing(one -> one.rule().id()))
        .toList();
  }

  private WhyNot.RuleProgress progress(RuleInfo rule, int depth) {
    Map<String, WhyNot.RuleProgress> told = progress.get(depth);
    WhyNot.RuleProgress known = told.get(rule.id());
    if (known != null) {
      return known;
    }
    List<WhyNot.ConditionProgress> conditions = new ArrayList<>();
    Truth truth = Truth.TRUE;
    for (Tried tried : walk(rule)) {
      Part part = tried.part();
      truth = truth.and(tried.truth());
      List<WhyNot.Reason> reasons = tried.reasons();
      if (!part.makers().isEmpty() && !reasons.isEmpty() && depth < MAX_DEPTH) {
        List<WhyNot.RuleProgress> further = progress(part.makers(), depth + 1);
        reasons = reasons.stream().map(reason -> reason.with(further)).toList();
      }
      conditions.add(
          new WhyNot.ConditionProgress(
              part.text(), tried.words(), tried.reached(), tried.truth(), reasons));
    }
    WhyNot.RuleProgress made =
        new WhyNot.RuleProgress(ProofBuilder.reference(rule), truth, List.copyOf(conditions));
    told.put(rule.id(), made);
    return made;
  }

  private List<Tried> walk(RuleInfo rule) {
    return walks.computeIfAbsent(rule.id(), id -> walked(rule));
  }

  private List<Tried> walked(RuleInfo rule) {
    List<Tried> walk = new ArrayList<>();
    List<MatchState> states = List.of(MatchState.START);
    boolean stopped = false;
    for (Part part : shapes.parts(rule)) {
      String words = words(part, states.isEmpty() ? MatchState.START : states.get(0));
      if (stopped) {
        walk.add(new Tried(part, words, false, Truth.UNKNOWN, List.of()));
        continue;
      }
      List<MatchState> next = matcher.extend(part.condition(), states);
      Truth here = MatchState.truth(states, next);
      walk.add(
          new Tried(
              part,
              words,
              true,
              here,
              here == Truth.TRUE ? List.of() : reasons(part, states, here)));
      stopped = here == Truth.FALSE;
      states = next.stream().limit(MAX_STATES).toList();
    }
    return walk;
  }

  private String words(Part part, MatchState state) {
    return teller.line(part.shape(), known(state));
  }

  private static ConditionTeller.Known known(MatchState state) {
    return new ConditionTeller.Known(name -> MetConditions.shown(state, name), field -> null);
  }

  private List<WhyNot.Reason> reasons(Part part, List<MatchState> states, Truth truth) {
    if (part.condition() instanceof Pattern<?> pattern) {
      List<WhyNot.Reason> stops =
          part.makers().isEmpty() ? stops(part, pattern, states) : List.of();
      return stops.isEmpty() ? List.of(nothing(part, pattern, states, truth)) : stops;
    }
    Set<WhyNot.Reason> reasons = new LinkedHashSet<>();
    states.forEach(state -> reasons.addAll(against(part, state)));
    return reasons.isEmpty()
        ? List.of(reason(part, states, "the opposite holds", truth))
        : reasons.stream().limit(MAX_STATES).toList();
  }

  /** Nothing to look at, or only what other rules concluded otherwise. */
  private WhyNot.Reason nothing(
      Part part, Pattern<?> pattern, List<MatchState> states, Truth truth) {
    String others =
        states.stream()
            .flatMap(state -> matcher.candidates(pattern, state).stream())
            .distinct()
            .map(this::other)
            .distinct()
            .limit(MAX_OTHERS)
            .collect(Collectors.joining("; "));
    String value = others.isEmpty() ? "nothing says so" : "instead: " + others;
    return reason(part, states, value, truth);
  }

  private WhyNot.Reason reason(Part part, List<MatchState> states, String value, Truth truth) {
    MatchState state = states.isEmpty() ? MatchState.START : states.get(0);
    return new WhyNot.Reason("", part.text(), words(part, state), value, 0, truth, List.of());
  }

  private String other(Object object) {
    return inference
        .factOf(object)
        .map(fact -> ProofBuilder.shown(object, fact).fact())
        .orElseGet(() -> teller.said(object));
  }

  /** What stopped each candidate of a pattern, the candidate first that came nearest. */
  private List<WhyNot.Reason> stops(Part part, Pattern<?> pattern, List<MatchState> states) {
    List<List<WhyNot.Reason>> candidates = new ArrayList<>();
    for (MatchState state : states) {
      for (Object candidate : matcher.candidates(pattern, state)) {
        candidates.add(stops(part, pattern, candidate, state));
      }
    }
    candidates.sort(
        Comparator.comparingLong(
                (List<WhyNot.Reason> stops) ->
                    stops.stream().filter(stop -> stop.truth() == Truth.FALSE).count())
            .thenComparingInt(List::size));
    return candidates.stream().flatMap(List::stream).distinct().limit(MAX_STATES).toList();
  }

  private List<WhyNot.Reason> stops(
      Part part, Pattern<?> pattern, Object candidate, MatchState state) {
    List<WhyNot.Reason> stops = new ArrayList<>();
    for (Single single : part.singles()) {
      Truth truth = matcher.test(pattern, single.constraint(), candidate, state);
      if (truth != Truth.TRUE) {
        stops.add(stop(part, candidate, single, truth, state));
      }
    }
    // What is no fact of the case is shown whole, so once is enough.
    boolean given = inference.factOf(candidate).isPresent();
    return given ? stops : stops.stream().limit(1).toList();
  }

  /** What is there although it must not be, or could be for all that is known. */
  private List<WhyNot.Reason> against(Part part, MatchState state) {
    List<WhyNot.Reason> reasons = new ArrayList<>();
    for (Condition inside : part.condition().getSubConditions()) {
      for (MatchState there : matcher.extend(inside, state)) {
        if (there.unknowns().size() > state.unknowns().size()) {
          there.unknowns().stream()
              .filter(unknown -> !state.unknowns().contains(unknown))
              .forEach(
                  unknown ->
                      reasons.add(
                          new WhyNot.Reason(
                              unknown.path(),
                              part.text(),
                              words(part, state),
                              "not gathered",
                              0,
                              Truth.UNKNOWN,
                              List.of())));
        } else if (part.condition().getType() == Condition.Type.NOT) {
          there.premises().stream()
              .skip(state.premises().size())
              .forEach(premise -> reasons.add(there(part, premise, state)));
        }
      }
    }
    return reasons;
  }

  private WhyNot.Reason there(Part part, Object premise, MatchState state) {
    List<RuleInfo> makers =
        inference.entries().stream()
            .filter(entry -> entry.object() == premise)
            .flatMap(entry -> entry.supports().stream())
            .map(support -> Objects.requireNonNull(knowledge.rules().get(support.rule())))
            .distinct()
            .toList();
    Outcome.Premise shown = ProofBuilder.shown(premise, inference.factOf(premise).orElse(null));
    String value = shown.value().isEmpty() ? "there" : "there: " + other(premise);
    return new WhyNot.Reason(
        shown.fact(),
        part.text(),
        words(part, state),
        value,
        shown.line(),
        Truth.FALSE,
        makers.stream()
            .map(
                rule ->
                    new WhyNot.RuleProgress(ProofBuilder.reference(rule), Truth.TRUE, List.of()))
            .toList());
  }

  private WhyNot.Reason stop(
      Part part, Object candidate, Single single, Truth truth, MatchState state) {
    String wanted = teller.constraint(part.shape().type(), single.text(), known(state));
    Fact fact = inference.factOf(candidate).orElse(null);
    String[] props = single.constraint().getReactiveProps();
    String read =
        props.length > 0 ? props[0] : Requirement.alternatives(single.text()).get(0).field();
    if (fact != null && fact.type().field(read).isPresent()) {
      Object value = fact.get(read);
      String shown = value == null ? "not gathered" : Texts.shown(value);
      Fact.Value known = fact.values().get(read);
      return new WhyNot.Reason(
          fact.path(read),
          single.text(),
          wanted,
          shown,
          known == null ? 0 : known.line(),
          truth,
          List.of());
    }
    Outcome.Premise shown = ProofBuilder.shown(candidate, fact);
    return new WhyNot.Reason(
        shown.fact(), single.text(), wanted, other(candidate), shown.line(), truth, List.of());
  }
}
