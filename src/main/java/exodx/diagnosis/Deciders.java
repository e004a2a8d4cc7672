package exodx.diagnosis;

import exodx.advice.Conclusion;
import exodx.advice.Diagnosis;
import exodx.advice.Step;
import exodx.advice.Withheld;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.reasoning.AbsenceBlockers;
import exodx.reasoning.Inference;
import exodx.reasoning.UsedFields;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.drools.model.Rule;

/**
 * What decides next where a plan ends without a repair: the facts that the guards read which
 * withhold it, known or not; where nothing is withheld, the facts behind the steps that are left,
 * or behind the diagnosis.
 */
final class Deciders {
  private final KnowledgeBase knowledge;
  private final Inference inference;
  private final AbsenceBlockers awaited;

  Deciders(KnowledgeBase knowledge, Inference inference) {
    this.knowledge = knowledge;
    this.inference = inference;
    this.awaited = new AbsenceBlockers(knowledge, inference);
  }

  /** Returns paths of facts, each with the codes of what it decides. */
  Map<String, Set<String>> facts() {
    Map<String, Set<String>> facts = new TreeMap<>();
    Set<String> proposed = new HashSet<>();
    inference.all(Step.class).forEach(step -> proposed.add(step.code()));
    inference
        .all(Withheld.class)
        .filter(one -> proposed.contains(one.step()))
        .forEach(one -> add(facts, one, one.step(), isUnknown(one)));
    if (facts.isEmpty()) {
      inference.all(Step.class).forEach(step -> add(facts, step, step.code(), false));
    }
    if (facts.isEmpty()) {
      inference.all(Diagnosis.class).forEach(one -> add(facts, one, one.code(), false));
    }
    if (facts.isEmpty()) {
      messages(facts);
    }
    return facts;
  }

  /**
   * Returns the paths of the facts that the reasons for an object read, and of the texts whose
   * messages they rest on.
   */
  Set<String> readBy(Object object) {
    Set<String> paths = new LinkedHashSet<>();
    Set<Object> seen = new HashSet<>();
    read(object, UsedFields::of, true, paths, seen);
    seen.forEach(
        premise -> {
          if (premise instanceof RecognisedMessage message) {
            paths.add(message.path());
          }
        });
    return paths;
  }

  /** Where only the text of an error is known, what it says after the plan decides. */
  private void messages(Map<String, Set<String>> facts) {
    List<String> codes = inference.all(Diagnosis.class).map(Diagnosis::code).toList();
    inference
        .all(RecognisedMessage.class)
        .forEach(one -> facts.computeIfAbsent(one.path(), each -> new TreeSet<>()).addAll(codes));
  }

  private boolean isUnknown(Withheld one) {
    return knowledge.catalogue().reason(one.reason()).gather();
  }

  /**
   * Adds the facts whose values are tested right where an object is concluded; where there are none
   * such, those tested for what it is concluded of.
   */
  private void add(Map<String, Set<String>> facts, Object object, String code, boolean another) {
    Set<String> paths = new LinkedHashSet<>(awaited.of(object, another));
    read(object, UsedFields::tested, false, paths, new HashSet<>());
    if (paths.isEmpty()) {
      read(object, UsedFields::tested, true, paths, new HashSet<>());
    }
    paths.forEach(path -> facts.computeIfAbsent(path, each -> new TreeSet<>()).add(code));
  }

  /**
   * Adds facts of the case that the reasons for an object read.
   *
   * @param fields which fields of a premise a rule reads
   * @param derived whether also those behind derived premises
   */
  private void read(
      Object object,
      BiFunction<Rule, Object, Set<String>> fields,
      boolean derived,
      Set<String> paths,
      Set<Object> seen) {
    if (!seen.add(object)) {
      return;
    }
    for (Inference.Entry entry : inference.entries()) {
      if (entry.object().equals(object)) {
        for (Inference.Support support : entry.supports()) {
          for (Object premise : support.premises()) {
            Fact fact = inference.factOf(premise).orElse(null);
            if (fact != null) {
              paths(fact, fields.apply(rule(support), premise), paths);
            } else if (derived && !(premise instanceof Conclusion)) {
              read(premise, fields, true, paths, seen);
            }
          }
        }
      }
    }
  }

  private Rule rule(Inference.Support support) {
    return Objects.requireNonNull(knowledge.models().get(support.rule()), support.rule());
  }

  private static void paths(Fact fact, Set<String> fields, Set<String> paths) {
    for (String field : fields) {
      fact.type()
          .field(field)
          .filter(one -> !one.recognise())
          .map(FactField::name)
          .map(fact::path)
          .ifPresent(paths::add);
    }
  }
}
