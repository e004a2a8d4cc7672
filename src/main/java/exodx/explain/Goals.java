package exodx.explain;

import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactPath;
import exodx.facts.FactType;
import exodx.facts.Truth;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import exodx.proof.Texts;
import exodx.reasoning.AbsenceBlockers;
import exodx.reasoning.Inference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds a small change of the facts of a case with which a code would be part of the answer. It
 * goes from what stops the nearest rule, or what a guard rests on, to values that would not, keeps
 * the few attempts that come nearest, and in the end takes back whatever was not needed.
 */
public final class Goals {
  private static final int DEPTH = 10;
  private static final int BEAM = 3;
  private static final int RUNS = 300;

  private final Diagnostician diagnostician;
  private final KnowledgeBase knowledge;
  private int runs;

  /** An attempt: the facts, what was changed to get there, and how far the goal still is. */
  private record Tried(CaseFacts facts, List<SupposedFact> edits, int distance, WhyNot whyNot) {}

  private Goals(Diagnostician diagnostician) {
    this.diagnostician = diagnostician;
    this.knowledge = diagnostician.knowledge();
  }

  /**
   * Looks for a small change of the facts of a case with which a code would be part of the answer.
   *
   * @throws exodx.problem.ProblemsException when nothing is named so, or the rules fail on the case
   */
  public static Goal of(Diagnostician diagnostician, CaseFacts given, String code) {
    WhyNots.of(diagnostician, given).known(code);
    Inference inference = diagnostician.infer(given);
    Optional<List<Goal.Edit>> edits = new Goals(diagnostician).of(inference.facts(), code);
    String title = diagnostician.knowledge().catalogue().title(code);
    return new Goal(code, title, edits.isPresent(), edits.orElse(List.of()));
  }

  /** Returns the changes, none where the code follows already; empty when none was found. */
  private Optional<List<Goal.Edit>> of(CaseFacts facts, String code) {
    List<Tried> beam = List.of(attempt(facts, List.of(), code));
    Set<String> seen = new HashSet<>();
    for (int depth = 0; depth <= DEPTH; depth++) {
      for (Tried tried : beam) {
        if (tried.distance() == 0) {
          return Optional.of(shown(facts, fewest(facts, tried.edits(), code)));
        }
      }
      List<Tried> next = new ArrayList<>();
      for (Tried tried : beam) {
        Map<String, Tried> nearer = new LinkedHashMap<>();
        for (SupposedFact edit : edits(tried)) {
          further(tried, List.of(edit), code, seen)
              .ifPresent(
                  then -> {
                    next.add(then);
                    if (then.distance() < tried.distance()) {
                      nearer.merge(
                          edit.fact().path("") + edit.values().keySet(),
                          then,
                          (one, other) -> other.distance() < one.distance() ? other : one);
                    }
                  });
        }
        if (nearer.size() > 1) { // each helps by itself, so that all of them mostly help together
          List<SupposedFact> together =
              nearer.values().stream().map(one -> one.edits().get(one.edits().size() - 1)).toList();
          further(tried, together, code, seen).ifPresent(next::add);
        }
      }
      next.sort(Comparator.comparingInt(Tried::distance));
      beam = next.stream().limit(BEAM).toList();
    }
    return Optional.empty();
  }

  /** Makes more changes; empty where that leads nowhere new. */
  private Optional<Tried> further(
      Tried tried, List<SupposedFact> more, String code, Set<String> seen) {
    List<SupposedFact> all = new ArrayList<>(tried.edits());
    all.addAll(more);
    if (runs >= RUNS
        || !seen.add(all.stream().map(SupposedFact::key).sorted().toList().toString())) {
      return Optional.empty();
    }
    CaseFacts facts = tried.facts();
    for (SupposedFact edit : more) {
      facts = edit.in(facts);
    }
    Tried then = attempt(facts, all, code);
    return Optional.of(then).filter(one -> !stopped(one.whyNot()).equals(stopped(tried.whyNot())));
  }

  private Tried attempt(CaseFacts facts, List<SupposedFact> edits, String code) {
    runs++;
    WhyNot whyNot = WhyNots.of(diagnostician, facts).of(code);
    return new Tried(facts, List.copyOf(edits), distance(whyNot), whyNot);
  }

  /** Nothing where it follows; each guard counts, and each condition that is not met. */
  private static int distance(WhyNot whyNot) {
    return switch (whyNot.standing()) {
      case FOLLOWS -> 0;
      case WITHHELD ->
          1 + 2 * whyNot.withheld().size() + open(whyNot).filter(one -> one > 0).min().orElse(0);
      case ABSENT -> 100 + open(whyNot).limit(1).sum();
    };
  }

  private static IntStream open(WhyNot whyNot) {
    return whyNot.rules().stream().mapToInt(rule -> open(rule, 3));
  }

  /** What stands in the way; an attempt that leaves it as it is leads nowhere. */
  private static Set<String> stopped(WhyNot whyNot) {
    Set<String> stopped = new TreeSet<>();
    whyNot.withheld().forEach(step -> stopped.add(step.code()));
    whyNot.rules().forEach(rule -> stopped.add(rule.rule().id() + open(rule, 3)));
    return stopped;
  }

  private static int open(WhyNot.RuleProgress rule, int depth) {
    int open = 0;
    for (WhyNot.ConditionProgress condition : rule.conditions()) {
      if (condition.truth() != Truth.TRUE) {
        open += condition.tried() ? 1 + condition.reasons().size() : 4;
        for (WhyNot.Reason reason : condition.reasons()) {
          open +=
              depth == 0
                  ? 0
                  : reason.further().stream().limit(1).mapToInt(one -> open(one, depth - 1)).sum();
        }
      }
    }
    return open;
  }

  /**
   * Takes back one change after the other and keeps it so where the goal is reached all the same.
   */
  private List<SupposedFact> fewest(CaseFacts facts, List<SupposedFact> edits, String code) {
    List<SupposedFact> needed =
        new ArrayList<>(edits.stream().flatMap(SupposedFact::single).toList());
    for (SupposedFact edit : List.copyOf(needed)) {
      List<SupposedFact> fewer = new ArrayList<>(needed);
      fewer.remove(edit);
      CaseFacts then = facts;
      for (SupposedFact one : fewer) {
        then = one.in(then);
      }
      if (attempt(then, fewer, code).distance() == 0) {
        needed = fewer;
      }
    }
    return needed;
  }

  private static List<Goal.Edit> shown(CaseFacts facts, List<SupposedFact> edits) {
    Map<String, Goal.Edit> shown = new LinkedHashMap<>();
    for (SupposedFact edit : edits) {
      edit.values()
          .forEach(
              (name, value) -> {
                String path = edit.fact().path(name);
                String question =
                    edit.fact().type().field(name).map(FactField::question).orElse("");
                String was = facts.value(path).map(Texts::shown).orElse("not gathered");
                shown.put(path, new Goal.Edit(path, question, was, Texts.shown(value)));
              });
    }
    return List.copyOf(shown.values());
  }

  /** Values for what stops the nearest rules, or for what the guards rest on. */
  private List<SupposedFact> edits(Tried tried) {
    Set<String> stopping = new LinkedHashSet<>();
    if (tried.whyNot().standing() == WhyNot.Standing.WITHHELD) {
      guards(tried, stopping);
    }
    tried.whyNot().rules().stream().limit(3).forEach(rule -> stops(rule, 3, stopping));
    Function<FactField, List<Object>> candidates = diagnostician.candidates(tried.facts());
    List<SupposedFact> edits = new ArrayList<>();
    for (String path : stopping) {
      FactPath at = FactPath.of(path).orElse(null);
      FactType type = at == null ? null : knowledge.vocabulary().byKey(at.key()).orElse(null);
      FactField field = knowledge.vocabulary().field(path).orElse(null);
      if (at != null && type != null && field != null && !field.recognise()) {
        String name = field.name();
        Fact fact = tried.facts().fact(type, at.index());
        if (type.many() && fact.values().isEmpty()) {
          edits.add(new SupposedFact(fact, whole(type, candidates, tried.whyNot().asked())));
        } else {
          candidates.apply(field).stream()
              .filter(value -> !Objects.equals(value, fact.get(name)))
              .forEach(value -> edits.add(new SupposedFact(fact, Map.of(name, value))));
        }
      }
    }
    return edits;
  }

  /** Values for a fact of which nothing is known, such as one more approval of the step. */
  private static Map<String, Object> whole(
      FactType type, Function<FactField, List<Object>> candidates, String code) {
    Map<String, Object> values = new TreeMap<>();
    for (FactField field : type.fields()) {
      List<Object> some = candidates.apply(field);
      if (field.type() == FactField.Type.TEXT && !some.isEmpty()) {
        Object value = some.contains(code) ? code : some.get(0);
        values.put(field.name(), field.together() == null ? value : "a name");
      }
    }
    return values;
  }

  private static void stops(WhyNot.RuleProgress rule, int depth, Set<String> paths) {
    rule.stops()
        .flatMap(condition -> condition.reasons().stream())
        .forEach(
            reason -> {
              if (reason.fact().contains(".")) {
                paths.add(reason.fact());
              }
              if (depth > 0) {
                reason.further().stream().limit(2).forEach(one -> stops(one, depth - 1, paths));
              }
            });
  }

  private void guards(Tried tried, Set<String> all) {
    Inference inference = diagnostician.infer(tried.facts());
    for (Outcome.WithheldStep step : tried.whyNot().withheld()) {
      inference
          .all(exodx.advice.Withheld.class)
          .filter(one -> one.step().equals(step.step()) && one.reason().equals(step.code()))
          .forEach(one -> all.addAll(new AbsenceBlockers(knowledge, inference).of(one, true)));
    }
    tried
        .whyNot()
        .grounds()
        .given()
        .map(Outcome.Premise::fact)
        .filter(fact -> fact.contains("."))
        .forEach(all::add);
  }
}
