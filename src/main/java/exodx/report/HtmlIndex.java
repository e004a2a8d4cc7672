package exodx.report;

import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Concluded;
import exodx.outcome.Outcome.Premise;
import exodx.outcome.Outcome.ProofNode;
import exodx.outcome.OutcomePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a proof is made of, each with a short name: given facts f1, f2; rules p1, p2, as the proof
 * names them; conclusions c1, c2. What a rule derives only for other rules belongs to that rule.
 */
final class HtmlIndex {
  private static final Set<String> FOR_OTHER_RULES = Set.of("fact", "clearance");

  /** Something that was given. */
  record Given(String id, Premise premise, Set<String> usedBy) {}

  /** Something that is told to people: {@code place} is where the page tells it, or empty. */
  record Answer(
      String id, Concluded conclusion, String title, String word, String place, Set<String> by) {}

  private record Told(String title, String word, String place) {}

  private final Outcome outcome;
  private final Map<String, ProofNode> rules = new LinkedHashMap<>();
  private final Map<Premise, Given> givens = new LinkedHashMap<>();
  private final Map<Concluded, Answer> answers = new LinkedHashMap<>();

  HtmlIndex(Outcome outcome) {
    this.outcome = outcome;
    Map<String, Told> told = told(outcome);
    for (ProofNode node : outcome.proof()) {
      rules.put(node.id(), node);
      node.premises().stream()
          .filter(premise -> premise.proof().isEmpty())
          .forEach(premise -> given(premise).usedBy().add(node.id()));
      if (isTold(node)) {
        answer(node.conclusion(), told).by().add(node.id());
      }
    }
  }

  private Given given(Premise premise) {
    return givens.computeIfAbsent(
        premise, key -> new Given("f" + (givens.size() + 1), key, new LinkedHashSet<>()));
  }

  private Answer answer(Concluded conclusion, Map<String, Told> told) {
    return answers.computeIfAbsent(
        conclusion,
        key -> {
          Told words =
              told.getOrDefault(key(key.kind(), key.code()), new Told(key.code(), key.kind(), ""));
          String id = "c" + (answers.size() + 1);
          return new Answer(
              id, key, words.title(), words.word(), words.place(), new LinkedHashSet<>());
        });
  }

  /** Returns how the page words what the outcome tells, by kind and code. */
  private static Map<String, Told> told(Outcome outcome) {
    Map<String, Told> told = new LinkedHashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (OutcomePart part : OutcomePart.of(outcome)) {
      int number = numbers.merge(part.kind(), 1, Integer::sum);
      String place = part.kind() + "-" + number;
      Told words =
          switch (part.kind()) {
            case "check" ->
                new Told(part.title(), "check " + part.state().toLowerCase(Locale.ROOT), place);
            case "step" -> new Told(part.title(), part.state(), part.state().replace(' ', '-'));
            case "withheld" -> new Told(part.title(), "not now", place);
            default -> new Told(part.title(), part.kind(), place);
          };
      told.putIfAbsent(key(part.kind(), part.code()), words);
      if (part.kind().equals("withheld")) {
        told.putIfAbsent(key("step", part.code()), new Told(part.title(), "step, not now", place));
      }
    }
    return told;
  }

  private static String key(String kind, String code) {
    return kind + " " + code;
  }

  /** True when people are told what the rule concludes. */
  static boolean isTold(ProofNode node) {
    return !FOR_OTHER_RULES.contains(node.conclusion().kind());
  }

  String caseName() {
    return outcome.caseName();
  }

  List<ProofNode> rules() {
    return List.copyOf(rules.values());
  }

  Optional<ProofNode> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  List<Given> givens() {
    return List.copyOf(givens.values());
  }

  List<Answer> answers() {
    return List.copyOf(answers.values());
  }

  /**
   * Returns what a reader wants to see first: the diagnosis and the next step, or what there is.
   */
  List<Answer> first() {
    List<Answer> first =
        answers.values().stream()
            .filter(one -> List.of("diagnosis-1", "step-1").contains(one.place()))
            .toList();
    return first.isEmpty() ? answers().subList(0, Math.min(1, answers.size())) : first;
  }

  /** Returns what a rule told people. */
  Answer answer(ProofNode node) {
    return Objects.requireNonNull(answers.get(node.conclusion()), node.id());
  }

  /**
   * Returns the names of what a premise is: a given fact, a conclusion, or rules that derived it.
   */
  List<String> origins(Premise premise) {
    Given given = givens.get(premise);
    if (given != null) {
      return List.of(given.id());
    }
    List<String> origins = new ArrayList<>();
    premise.proof().stream()
        .flatMap(id -> Stream.ofNullable(rules.get(id)))
        .map(node -> isTold(node) ? answer(node).id() : node.id())
        .distinct()
        .forEach(origins::add);
    return origins;
  }

  /** Returns a conclusion in words. */
  static String words(Concluded conclusion) {
    String what = conclusion.kind() + " " + conclusion.code();
    if (conclusion.saysItself()) {
      return conclusion.text() + " (" + conclusion.code() + ")";
    }
    return conclusion.text().isEmpty() ? what : what + " (" + conclusion.text() + ")";
  }
}
