package exodx.consult;

import exodx.advice.Catalogue;
import exodx.diagnosis.Diagnostician;
import exodx.explain.WhyNot;
import exodx.facts.CaseFacts;
import exodx.facts.FactField;
import exodx.facts.FactPath;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Makes questions of an answered case: the right choices, likely mistakes, and some others. */
final class QuizMaker {
  private static final int CHOICES = 6;

  /** How many choices are near misses: what almost follows, or comes later. */
  private static final int NEAR = 3;

  private final Vocabulary vocabulary;
  private final Catalogue catalogue;
  private final Random random;

  QuizMaker(KnowledgeBase knowledge, Random random) {
    this.vocabulary = knowledge.vocabulary();
    this.catalogue = knowledge.catalogue();
    this.random = random;
  }

  /** Returns the questions that a case gives, with wrong choices by chance. */
  List<Quiz> of(Outcome outcome) {
    return of(outcome, List.of());
  }

  /** Returns the questions that a case gives, in the order of the work. */
  List<Quiz> of(Outcome outcome, List<WhyNot.NearMiss> misses) {
    List<Quiz> quizzes = new ArrayList<>();
    quizzes.add(diagnosis(outcome, near(misses, "diagnosis")));
    if (outcome.status() == Outcome.Status.NEEDS_FACTS && !outcome.missing().isEmpty()) {
      quizzes.add(fact(outcome));
    }
    quizzes.add(step(outcome, near(misses, "step")));
    return quizzes;
  }

  /** The same, and with questions about the reasons: what it rests on, what would change it. */
  List<Quiz> of(
      Outcome outcome, List<WhyNot.NearMiss> misses, CaseFacts facts, Diagnostician expert) {
    List<Quiz> quizzes = new ArrayList<>(of(outcome, misses));
    ReasonQuizzes reasons = new ReasonQuizzes(outcome, facts, random);
    reasons.proof().ifPresent(quizzes::add);
    reasons.change(expert).ifPresent(quizzes::add);
    return quizzes;
  }

  private static List<String> near(List<WhyNot.NearMiss> misses, String kind) {
    return misses.stream()
        .filter(miss -> miss.kind().equals(kind))
        .map(WhyNot.NearMiss::asked)
        .limit(NEAR)
        .toList();
  }

  private Quiz diagnosis(Outcome outcome, List<String> near) {
    Set<String> right = orNothing(outcome.diagnoses().stream().map(Outcome.Cause::code).toList());
    return new Quiz(
        Quiz.Kind.DIAGNOSIS,
        "What is the diagnosis? Several are separated by commas.",
        choices(right, near, catalogue.diagnoses().keySet()),
        List.copyOf(catalogue.diagnoses().keySet()),
        right,
        lookAt(outcome));
  }

  /** The hints name what the sheet shows: the kinds of facts, then the facts, then the rule. */
  private List<String> lookAt(Outcome outcome) {
    Set<String> kinds = new LinkedHashSet<>();
    Set<String> facts = new LinkedHashSet<>();
    Set<String> rules = new LinkedHashSet<>();
    for (Outcome.Cause cause : outcome.diagnoses()) {
      ProofGraph proof = ProofGraph.of(outcome, cause.code()).orElseThrow();
      proof.roots().stream()
          .flatMap(id -> proof.node(id).stream())
          .forEach(node -> rules.add(node.rule().rationale()));
      proof.given().forEach(premise -> shown(premise.fact(), kinds, facts));
    }
    return facts.isEmpty()
        ? List.of("nothing on the sheet leads to a diagnosis")
        : List.of(
            "look at: " + String.join("; ", kinds),
            "look at: " + String.join("; ", facts),
            String.join(" ", rules));
  }

  private void shown(String path, Set<String> kinds, Set<String> facts) {
    FactPath.of(path)
        .flatMap(at -> vocabulary.byKey(at.key()))
        .ifPresent(type -> kinds.add(type.doc()));
    vocabulary
        .field(path)
        .ifPresent(field -> facts.add(field.doc().isEmpty() ? path : field.doc()));
  }

  private Quiz step(Outcome outcome, List<String> near) {
    List<String> plan = outcome.steps().stream().map(Outcome.PlannedStep::code).toList();
    List<String> tempting =
        Stream.of(
                outcome.withheld().stream().map(Outcome.WithheldStep::step),
                plan.stream().skip(1).limit(1),
                near.stream())
            .flatMap(some -> some)
            .distinct()
            .toList();
    Set<String> right = orNothing(next(outcome));
    return new Quiz(
        Quiz.Kind.STEP,
        "What is the next step?",
        choices(right, tempting, catalogue.steps().keySet()),
        List.copyOf(catalogue.steps().keySet()),
        right,
        toward(outcome));
  }

  private static List<String> toward(Outcome outcome) {
    if (outcome.steps().isEmpty()) {
      return List.of("not everything can be acted on");
    }
    Outcome.PlannedStep first = outcome.steps().get(0);
    List<String> hints = new ArrayList<>();
    hints.add("it belongs to the phase: " + first.phase().title());
    ProofGraph.of(outcome, first.code()).stream()
        .flatMap(proof -> proof.root().stream())
        .forEach(
            node -> {
              hints.add(node.rule().title());
              hints.add(node.rule().rationale());
            });
    return hints;
  }

  /** The steps of the first phase that wait for no other step of the plan; their order is free. */
  private List<String> next(Outcome outcome) {
    List<String> plan = outcome.steps().stream().map(Outcome.PlannedStep::code).toList();
    return outcome.steps().stream()
        .filter(step -> step.phase() == outcome.steps().get(0).phase())
        .map(Outcome.PlannedStep::code)
        .filter(code -> Collections.disjoint(after(code), plan))
        .toList();
  }

  private List<String> after(String code) {
    return catalogue.step(code).afterOrNone();
  }

  private Quiz fact(Outcome outcome) {
    List<String> missing = outcome.missing().stream().map(Outcome.Missing::fact).toList();
    List<String> paths = new ArrayList<>();
    vocabulary
        .types()
        .forEach(type -> type.fields().forEach(f -> paths.add(type.path(0, f.name()))));
    missing.stream().filter(path -> !paths.contains(path)).forEach(paths::add);
    Set<String> right = Set.of(missing.get(0));
    List<String> likely = missing.subList(1, Math.min(missing.size(), 3));
    return new Quiz(
        Quiz.Kind.FACT,
        "Not everything is known. What do you find out first?",
        choices(right, likely, paths),
        List.copyOf(paths),
        right,
        decides(outcome.missing().get(0)));
  }

  private List<String> decides(Outcome.Missing first) {
    List<String> hints = new ArrayList<>();
    hints.add("it decides the most: " + first.decides().size() + " parts of the answer");
    hints.add(
        "it decides: " + String.join("; ", Purpose.diagnosesFirst(catalogue, first.decides())));
    if (first.gather() != null) {
      hints.add("it is read in: " + first.gather().shell());
    }
    return hints;
  }

  private static Set<String> orNothing(Collection<String> codes) {
    return codes.isEmpty() ? Set.of(Choice.NOTHING) : new LinkedHashSet<>(codes);
  }

  private List<Choice> choices(Set<String> right, List<String> likely, Collection<String> others) {
    Set<String> some = new LinkedHashSet<>(right);
    some.remove(Choice.NOTHING);
    likely.stream().limit(NEAR).forEach(some::add);
    List<String> rest = new ArrayList<>(others);
    Collections.shuffle(rest, random);
    rest.stream().filter(code -> some.size() < CHOICES).forEach(some::add);
    List<String> mixed = new ArrayList<>(some);
    Collections.shuffle(mixed, random);
    return mixed.stream().map(code -> new Choice(code, title(code))).toList();
  }

  private String title(String code) {
    String title = catalogue.title(code);
    return title.isEmpty() ? vocabulary.field(code).map(FactField::question).orElse("") : title;
  }
}
