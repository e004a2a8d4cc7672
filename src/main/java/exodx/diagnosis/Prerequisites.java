package exodx.diagnosis;

import exodx.advice.Catalogue.CheckText;
import exodx.advice.Check;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import exodx.proof.ProofBuilder;
import exodx.reasoning.Inference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The prerequisites of a case, each with one state although several rules may speak of it. */
final class Prerequisites {
  private final KnowledgeBase knowledge;
  private final Inference inference;
  private final ProofBuilder proof;

  Prerequisites(KnowledgeBase knowledge, Inference inference, ProofBuilder proof) {
    this.knowledge = knowledge;
    this.inference = inference;
    this.proof = proof;
  }

  /** Returns the state of each, by code. */
  List<Outcome.Prerequisite> all() {
    Map<String, Map<Check.Status, List<String>>> byCode = new TreeMap<>();
    inference
        .all(Check.class)
        .forEach(
            check ->
                byCode
                    .computeIfAbsent(check.code(), code -> new EnumMap<>(Check.Status.class))
                    .put(check.status(), proof.because(check)));
    List<Outcome.Prerequisite> checks = new ArrayList<>();
    byCode.forEach(
        (code, found) -> {
          // A failure outweighs a pass, and both outweigh not knowing.
          Check.Status status =
              found.containsKey(Check.Status.FAILED)
                  ? Check.Status.FAILED
                  : found.containsKey(Check.Status.PASSED)
                      ? Check.Status.PASSED
                      : Check.Status.UNKNOWN;
          CheckText words = Objects.requireNonNull(knowledge.catalogue().checks().get(code), code);
          checks.add(
              new Outcome.Prerequisite(
                  code,
                  words.title(),
                  status,
                  words.fact(),
                  new FactPaths(knowledge, inference).gather(words.fact()),
                  words.source(),
                  found.getOrDefault(status, List.of())));
        });
    return checks;
  }
}
