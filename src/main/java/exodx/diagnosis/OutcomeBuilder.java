package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.CheckText;
import exodx.advice.Catalogue.DiagnosisText;
import exodx.advice.Catalogue.Scope;
import exodx.advice.Check;
import exodx.advice.Diagnosis;
import exodx.advice.Warning;
import exodx.advice.WarningText;
import exodx.facts.CaseFacts;
import exodx.facts.Note;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import exodx.proof.MessageLabels;
import exodx.proof.ProofBuilder;
import exodx.proof.Texts;
import exodx.reasoning.ErrorTextPlaceholder;
import exodx.reasoning.Inference;
import exodx.reasoning.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts the answer to a case together of what was inferred. */
final class OutcomeBuilder {
  /** Code of the warning that two places of a case say different things. */
  private static final Map<Note.Kind, String> WARNED =
      Map.of(Note.Kind.CONFLICT, "sources-disagree", Note.Kind.WHOSE, "whose-case");

  private final KnowledgeBase knowledge;
  private final Catalogue catalogue;
  private final Inference inference;
  private final ProofBuilder proof;
  private final Map<String, Set<String>> held;

  /**
   * Prepares an answer.
   *
   * @param held disputed facts by the code of each step that has to wait for them
   */
  OutcomeBuilder(
      KnowledgeBase knowledge,
      Inference inference,
      ProofBuilder proof,
      Map<String, Set<String>> held) {
    this.knowledge = knowledge;
    this.catalogue = knowledge.catalogue();
    this.inference = inference;
    this.proof = proof;
    this.held = held;
  }

  /**
   * Returns the answer.
   *
   * @param given the case as it was read
   * @param supposed codes that would change, by the unknown field
   * @param waiting the rest of a plan that waits for facts
   */
  Outcome of(
      CaseFacts given,
      List<RecognisedMessage> messages,
      Map<Unknown, Set<String>> supposed,
      List<Outcome.WaitingStep> waiting) {
    StepVerdicts verdicts = new StepVerdicts(knowledge, inference, proof, held);
    PlanBuilder plan = new PlanBuilder(knowledge, inference, proof, verdicts);
    OpenFacts open = new OpenFacts(knowledge, inference);
    List<Outcome.Missing> missing = open.facts(plan.needs(), supposed, false);
    boolean settled = verdicts.repairs() || nothingToDo();
    if (missing.isEmpty() && !settled && isInside(scopes())) {
      Map<String, Set<String>> deciders = new Deciders(knowledge, inference).facts();
      missing = open.facts(deciders, Map.of(), true);
    }
    return new Outcome(
        inference.facts().name(),
        new Outcome.Knowledge(knowledge.version(), knowledge.hash().substring(0, 12)),
        status(missing, settled, ErrorTextPlaceholder.given(given)),
        new MessageLabels(knowledge).recognised(messages),
        withUnused(given, new MessageLabels(knowledge).notes(given, messages)),
        causes(),
        prerequisites(),
        plan.steps(),
        verdicts.withheld(),
        waiting,
        warned(given, cautions()),
        missing,
        proof.nodes(),
        List.of());
  }

  private Outcome.Status status(List<Outcome.Missing> missing, boolean settled, boolean textGiven) {
    List<Scope> scopes = scopes();
    if (!scopes.isEmpty() && !isInside(scopes)) {
      return Outcome.Status.OUT_OF_SCOPE;
    }
    if (scopes.isEmpty()) {
      return textGiven || missing.isEmpty()
          ? Outcome.Status.NOT_RECOGNISED
          : Outcome.Status.NEEDS_FACTS;
    }
    return missing.isEmpty() && settled ? Outcome.Status.DIAGNOSED : Outcome.Status.NEEDS_FACTS;
  }

  private List<Scope> scopes() {
    return inference.all(Diagnosis.class).map(one -> words(one).scopeOrInside()).toList();
  }

  /**
   * Whether a cause is known that this knowledge treats, and the case does not belong elsewhere.
   */
  private static boolean isInside(List<Scope> scopes) {
    return scopes.contains(Scope.INSIDE) && !scopes.contains(Scope.CASE_ELSEWHERE);
  }

  /** Whether the words of every cause say that nothing is to be repaired. */
  private boolean nothingToDo() {
    return inference
        .all(Diagnosis.class)
        .map(this::words)
        .filter(words -> words.scopeOrInside() == Scope.INSIDE)
        .allMatch(words -> Boolean.TRUE.equals(words.nothingToDo()));
  }

  private DiagnosisText words(Diagnosis diagnosis) {
    return catalogue.diagnosis(diagnosis.code());
  }

  private WarningText words(Warning warning) {
    return catalogue.warning(warning.code());
  }

  /** Every prerequisite has one state, although several rules may speak of it. */
  private List<Outcome.Prerequisite> prerequisites() {
    Map<String, Map<Check.Status, List<String>>> byCode = new TreeMap<>();
    inference
        .all(Check.class)
        .forEach(
            check ->
                byCode
                    .computeIfAbsent(check.code(), code -> new EnumMap<>(Check.Status.class))
                    .put(check.status(), proof.because(check)));
    FactPaths paths = new FactPaths(knowledge, inference);
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
          CheckText words = catalogue.check(code);
          checks.add(
              new Outcome.Prerequisite(
                  code,
                  words.title(),
                  status,
                  words.fact(),
                  paths.gather(words.fact()),
                  catalogue.cited(words.source()),
                  found.getOrDefault(status, List.of())));
        });
    return checks;
  }

  private List<Outcome.Cause> causes() {
    KnownSentences known = new KnownSentences(catalogue, inference);
    return inference
        .all(Diagnosis.class)
        .map(
            one ->
                new Outcome.Cause(
                    one.code(),
                    Texts.fill(words(one).title(), one.values()),
                    known.of(words(one)),
                    Texts.fill(words(one).explanation(), one.values()),
                    words(one).scopeOrInside() != Scope.INSIDE,
                    words(one).next(),
                    catalogue.cited(words(one).source()),
                    proof.because(one)))
        .sorted(
            Comparator.comparing((Outcome.Cause cause) -> cause.code())
                .thenComparing(Outcome.Cause::title))
        .toList();
  }

  private List<Outcome.Caution> cautions() {
    return inference
        .all(Warning.class)
        .map(
            one ->
                new Outcome.Caution(
                    one.code(),
                    Texts.fill(words(one).text(), one.values()),
                    words(one).danger(),
                    proof.because(one)))
        .sorted(
            Comparator.comparing((Outcome.Caution caution) -> caution.code())
                .thenComparing(Outcome.Caution::text))
        .toList();
  }

  /** Adds what was not used, and why. */
  private static List<String> withUnused(CaseFacts facts, List<String> notes) {
    List<String> all = new ArrayList<>(notes);
    for (Note note : facts.notes()) {
      if (note.kind() != Note.Kind.READ && !WARNED.containsKey(note.kind())) {
        all.add(note.placed());
      }
    }
    return List.copyOf(all);
  }

  /**
   * Adds a warning for what two places say differently, and where nobody knows whose case it is.
   */
  private static List<Outcome.Caution> warned(CaseFacts facts, List<Outcome.Caution> cautions) {
    List<Outcome.Caution> all = new ArrayList<>(cautions);
    for (Note note : facts.notes()) {
      String code = WARNED.get(note.kind());
      if (code != null) {
        boolean danger = note.kind() == Note.Kind.WHOSE;
        all.add(new Outcome.Caution(code, note.placed(), danger, List.of()));
      }
    }
    return List.copyOf(all);
  }
}
