package exodx.consult;

import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions about reasons: which facts a diagnosis rests on, and what would change the plan. */
final class ReasonQuizzes {
  private static final int CHOICES = 5;

  private final Outcome outcome;
  private final CaseFacts facts;
  private final Random random;

  ReasonQuizzes(Outcome outcome, CaseFacts facts, Random random) {
    this.outcome = outcome;
    this.facts = facts;
    this.random = random;
  }

  /**
   * Asks for a fact that the first diagnosis rests on; nothing where all facts or none are such.
   */
  Optional<Quiz> proof() {
    if (outcome.diagnoses().isEmpty()) {
      return Optional.empty();
    }
    Outcome.Cause cause = outcome.diagnoses().get(0);
    Set<String> right =
        ProofGraph.of(outcome, cause.code()).stream()
            .flatMap(ProofGraph::given)
            .map(Outcome.Premise::fact)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return quiz(
        Quiz.Kind.PROOF,
        "Which of these facts does the diagnosis \"" + cause.title() + "\" rest on?",
        right,
        List.of("follow the reasons from the diagnosis down to what is given"));
  }

  /** Asks what takes the first step that changes something out of the plan. */
  Optional<Quiz> change(Diagnostician expert) {
    Outcome.PlannedStep step =
        outcome.steps().stream().filter(one -> one.number() == 1).findFirst().orElse(null);
    if (step == null) {
      return Optional.empty();
    }
    Set<String> right = new LinkedHashSet<>();
    for (Fact fact : facts.facts()) {
      for (FactField field : fact.type().fields()) {
        if (fact.get(field.name()) instanceof Boolean truth) {
          Outcome then = expert.conclude(facts.with(fact.with(field.name(), !truth)));
          if (then.steps().stream().noneMatch(one -> one.code().equals(step.code()))) {
            right.add(fact.path(field.name()));
          }
        }
      }
    }
    return quiz(
        Quiz.Kind.CHANGE,
        "Which of these would take \"" + step.title() + "\" out of the plan if it were otherwise?",
        right,
        List.of("a guard, or a condition of the step, rests on it"));
  }

  /** A choice for each fact of the sheet; some of them are right, and some are not. */
  private Optional<Quiz> quiz(
      Quiz.Kind kind, String question, Set<String> right, List<String> hints) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Fact fact : facts.facts()) {
      for (FactField field : fact.type().fields()) {
        Object value = fact.get(field.name());
        if (value != null && (kind != Quiz.Kind.CHANGE || value instanceof Boolean)) {
          all.put(fact.path(field.name()), words(field, value));
        }
      }
    }
    List<String> some = new ArrayList<>(all.keySet());
    Collections.shuffle(some, random);
    List<String> known = some.stream().filter(right::contains).limit(2).toList();
    List<String> offered = new ArrayList<>(known);
    some.stream()
        .filter(path -> !right.contains(path))
        .limit(CHOICES - known.size())
        .forEach(offered::add);
    if (known.isEmpty() || offered.size() < 3 || offered.size() == known.size()) {
      return Optional.empty();
    }
    Collections.shuffle(offered, random);
    return Optional.of(
        new Quiz(
            kind,
            question,
            offered.stream().map(path -> new Choice(path, all.getOrDefault(path, path))).toList(),
            List.copyOf(all.keySet()),
            all.keySet().stream().filter(right::contains).collect(Collectors.toSet()),
            hints));
  }

  private static String words(FactField field, Object value) {
    String text = FactList.words(value).lines().findFirst().orElse("");
    String cut = text.length() > 60 ? text.substring(0, 59) + "..." : text;
    return (field.doc().isEmpty() ? field.name() : field.doc()) + ": " + cut;
  }
}
