package exodx.consult;

import exodx.advice.Catalogue;
import exodx.facts.Vocabulary;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Makes questions of an answered case: the right choices, likely mistakes, and some others. */
final class QuizMaker {
  private static final int CHOICES = 6;

  private final Vocabulary vocabulary;
  private final Catalogue catalogue;
  private final Codes codes;
  private final Random random;

  QuizMaker(Vocabulary vocabulary, Catalogue catalogue, Random random) {
    this.vocabulary = vocabulary;
    this.catalogue = catalogue;
    this.codes = new Codes(catalogue);
    this.random = random;
  }

  /** Returns the questions that a case gives, in the order of the work. */
  List<Quiz> of(Outcome outcome) {
    List<Quiz> quizzes = new ArrayList<>();
    quizzes.add(diagnosis(outcome));
    if (outcome.status() == Outcome.Status.NEEDS_FACTS && !outcome.missing().isEmpty()) {
      quizzes.add(fact(outcome));
    }
    quizzes.add(step(outcome));
    return quizzes;
  }

  private Quiz diagnosis(Outcome outcome) {
    Set<String> right = orNothing(outcome.diagnoses().stream().map(Outcome.Cause::code).toList());
    return new Quiz(
        Quiz.Kind.DIAGNOSIS,
        "What is the diagnosis? Several are separated by commas.",
        choices(right, List.of(), catalogue.diagnoses().keySet()),
        List.copyOf(catalogue.diagnoses().keySet()),
        right,
        lookAt(outcome));
  }

  /** The hint names the facts that the diagnosis rests on. */
  private static String lookAt(Outcome outcome) {
    List<String> facts =
        outcome.diagnoses().stream()
            .flatMap(cause -> ProofGraph.of(outcome, cause.code()).stream())
            .flatMap(proof -> proof.nodes().stream())
            .flatMap(node -> node.premises().stream())
            .filter(premise -> premise.proof().isEmpty())
            .map(Outcome.Premise::fact)
            .distinct()
            .toList();
    return facts.isEmpty() ? "no rule comes to a diagnosis" : "look at " + String.join(", ", facts);
  }

  private Quiz step(Outcome outcome) {
    List<String> plan = outcome.steps().stream().map(Outcome.PlannedStep::code).toList();
    List<String> tempting =
        Stream.concat(
                outcome.withheld().stream().map(Outcome.WithheldStep::step), plan.stream().skip(1))
            .distinct()
            .toList();
    Set<String> right = orNothing(next(outcome));
    return new Quiz(
        Quiz.Kind.STEP,
        "What is the next step?",
        choices(right, tempting, catalogue.steps().keySet()),
        List.copyOf(catalogue.steps().keySet()),
        right,
        outcome.steps().isEmpty()
            ? "not everything can be acted on"
            : "it belongs to the phase: " + outcome.steps().get(0).phase().title());
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
    return Objects.requireNonNull(catalogue.steps().get(code), code).afterOrNone();
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
        "it decides " + String.join(", ", outcome.missing().get(0).decides()));
  }

  private static Set<String> orNothing(Collection<String> codes) {
    return codes.isEmpty() ? Set.of(Choice.NOTHING) : new LinkedHashSet<>(codes);
  }

  private List<Choice> choices(Set<String> right, List<String> likely, Collection<String> others) {
    Set<String> some = new LinkedHashSet<>(right);
    some.remove(Choice.NOTHING);
    likely.stream().limit(2).forEach(some::add);
    List<String> rest = new ArrayList<>(others);
    Collections.shuffle(rest, random);
    rest.stream().filter(code -> some.size() < CHOICES).forEach(some::add);
    List<String> mixed = new ArrayList<>(some);
    Collections.shuffle(mixed, random);
    return mixed.stream().map(code -> new Choice(code, title(code))).toList();
  }

  private String title(String code) {
    String title = codes.title(code);
    return title.isEmpty() ? question(code) : title;
  }

  private String question(String path) {
    String plain = path.replaceAll("\\[\\d+]", "");
    return vocabulary.types().stream()
        .flatMap(
            type -> type.fields().stream().filter(f -> plain.equals(type.key() + "." + f.name())))
        .map(field -> field.question())
        .findFirst()
        .orElse("");
  }
}
