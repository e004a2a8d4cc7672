package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.DiagnosisText;
import exodx.advice.Catalogue.Scope;
import exodx.advice.Diagnosis;
import exodx.advice.Warning;
import exodx.advice.WarningText;
import exodx.facts.CaseFacts;
import exodx.facts.FactField;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.Lazy;
import exodx.outcome.Gathering;
import exodx.outcome.Outcome;
import exodx.proof.MessageLabels;
import exodx.proof.ProofBuilder;
import exodx.proof.Texts;
import exodx.proof.TraceBuilder;
import exodx.reasoning.CaseInference;
import exodx.reasoning.CaseSession;
import exodx.reasoning.ErrorTextPlaceholder;
import exodx.reasoning.Inference;
import exodx.reasoning.MessageFinder;
import exodx.reasoning.Reasoner;
import exodx.reasoning.RuleOutline;
import exodx.reasoning.RuleShapes;
import exodx.reasoning.Unknown;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers one case: reasons, builds the plan, and finds what is missing. */
public final class Diagnostician {
  /** The identifier that is supposed where one is missing. */
  public static final String SAMPLE = CandidateValues.SAMPLE;

  private final KnowledgeBase knowledge;
  private final Catalogue catalogue;
  private final Reasoner reasoner;
  private final MessageFinder finder;
  private final LocalDate today;
  private final Lazy<List<RuleOutline>> outlines;
  private volatile @Nullable RuleShapes shapes;

  public Diagnostician(KnowledgeBase knowledge, LocalDate today) {
    this(knowledge, today, new MessageFinder(knowledge));
  }

  /** Makes one that searches texts with a given finder. */
  public Diagnostician(KnowledgeBase knowledge, LocalDate today, MessageFinder finder) {
    this.knowledge = knowledge;
    this.catalogue = knowledge.catalogue();
    this.reasoner = new Reasoner(knowledge, today);
    this.finder = finder;
    this.today = today;
    this.outlines = new Lazy<>(() -> RuleOutline.all(knowledge));
  }

  /**
   * Answers a case.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on it
   */
  public Outcome diagnose(CaseFacts given) {
    return answer(given, true, false);
  }

  /**
   * Answers a case, and tells what fired.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on it
   */
  public Outcome trace(CaseFacts given) {
    return answer(given, true, true);
  }

  /**
   * Answers a case without trying what else could change the answer: its missing facts are only
   * those that the plan itself waits for. For many cases, where that is enough.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on it
   */
  public Outcome conclude(CaseFacts given) {
    return answer(given, false, false);
  }

  /**
   * Reasons about a case, for who explains what does and does not follow.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on the case
   */
  public Inference infer(CaseFacts given) {
    return new CaseInference(knowledge, reasoner, finder).of(given);
  }

  /** Returns the rules that answer cases. */
  public KnowledgeBase knowledge() {
    return knowledge;
  }

  /** Returns values worth trying for what is not known in a case. */
  public Function<FactField, List<Object>> candidates(CaseFacts facts) {
    return new CandidateValues(knowledge, today, facts, finder.find(facts))::of;
  }

  /** Returns the shapes of the conditions of all rules, worked out once. */
  public RuleShapes shapes() {
    RuleShapes known = shapes;
    if (known == null) {
      known = new RuleShapes(knowledge);
      shapes = known;
    }
    return known;
  }

  /**
   * Tells what has to be read for a case, and where.
   *
   * @param everything true for all that can be read, false for what would change the answer
   * @throws exodx.problem.ProblemsException when the rules fail on the case
   */
  public Gathering gather(CaseFacts given, boolean everything) {
    Outcome outcome = everything ? conclude(given) : diagnose(given);
    Inference inference = infer(given);
    GatheringPlanner planner =
        new GatheringPlanner(knowledge, new KnownValues(knowledge, inference));
    List<Outcome.Missing> missing = outcome.missing();
    List<String> paths = missing.stream().map(Outcome.Missing::fact).toList();
    return new Gathering(
        outcome.caseName(),
        outcome.knowledge(),
        everything ? planner.forAll(paths) : planner.forFacts(paths),
        missing.stream().filter(one -> one.gather() == null).toList());
  }

  private Outcome answer(CaseFacts given, boolean suppose, boolean traced) {
    CaseFacts facts = new ErrorTextPlaceholder(knowledge, finder).complete(given);
    List<RecognisedMessage> messages = finder.find(facts);
    if (!suppose) {
      Inference inference = reasoner.infer(facts, messages);
      ProofBuilder proof = new ProofBuilder(knowledge, inference);
      WaitingPlan waiting = new WaitingPlan(knowledge, inference, proof);
      return outcome(given, messages, inference, proof, Map.of(), waiting.steps());
    }
    try (CaseSession session = reasoner.open()) {
      Inference inference =
          traced ? session.trace(facts, messages) : session.infer(facts, messages);
      CandidateValues candidates =
          new CandidateValues(knowledge, today, inference.facts(), messages);
      Map<Unknown, Set<String>> matter = supposed(session, inference, candidates);
      ProofBuilder proof = new ProofBuilder(knowledge, inference);
      WaitingPlan waiting = new WaitingPlan(knowledge, inference, proof);
      waiting.follow(then -> session.infer(then, finder.find(then)), candidates);
      Outcome outcome = outcome(given, messages, inference, proof, matter, waiting.steps());
      return traced
          ? outcome.with(new TraceBuilder(knowledge, inference, proof).firings())
          : outcome;
    }
  }

  private Map<Unknown, Set<String>> supposed(
      CaseSession session, Inference inference, CandidateValues candidates) {
    return new MissingFacts(
            knowledge, reasoner.binder(), session, finder, candidates, outlines.get(), inference)
        .decisive();
  }

  private Outcome outcome(
      CaseFacts given,
      List<RecognisedMessage> messages,
      Inference inference,
      ProofBuilder proof,
      Map<Unknown, Set<String>> supposed,
      List<Outcome.WaitingStep> waiting) {
    PlanBuilder plan =
        new PlanBuilder(
            knowledge,
            inference,
            proof,
            new DisputedSteps(knowledge, reasoner, finder).of(inference));
    OpenFacts open = new OpenFacts(knowledge, inference);
    List<Outcome.Missing> missing = open.facts(plan.needs(), supposed, false);
    boolean settled = plan.repairs() || nothingToDo(inference);
    if (missing.isEmpty() && !settled && isInside(scopes(inference))) {
      Map<String, Set<String>> deciders = new Deciders(knowledge, inference).facts();
      missing = open.facts(deciders, Map.of(), true);
    }
    return new Outcome(
        inference.facts().name(),
        new Outcome.Knowledge(knowledge.version(), knowledge.hash().substring(0, 12)),
        status(inference, missing, settled, ErrorTextPlaceholder.given(given)),
        new MessageLabels(knowledge).recognised(messages),
        Readings.notes(given, new MessageLabels(knowledge).notes(given, messages)),
        causes(inference, proof),
        new Prerequisites(knowledge, inference, proof).all(),
        plan.steps(),
        plan.withheld(),
        waiting,
        Readings.cautions(given, cautions(inference, proof)),
        missing,
        proof.nodes(),
        List.of());
  }

  private Outcome.Status status(
      Inference inference, List<Outcome.Missing> missing, boolean settled, boolean textGiven) {
    List<Scope> scopes = scopes(inference);
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

  private List<Scope> scopes(Inference inference) {
    return inference.all(Diagnosis.class).map(one -> words(one).scopeOrInside()).toList();
  }

  /**
   * Whether a cause is known that this knowledge treats, and the case does not belong elsewhere.
   */
  private static boolean isInside(List<Scope> scopes) {
    return scopes.contains(Scope.INSIDE) && !scopes.contains(Scope.CASE_ELSEWHERE);
  }

  /** Whether the words of every cause say that nothing is to be repaired. */
  private boolean nothingToDo(Inference inference) {
    return inference
        .all(Diagnosis.class)
        .map(this::words)
        .filter(words -> words.scopeOrInside() == Scope.INSIDE)
        .allMatch(words -> Boolean.TRUE.equals(words.nothingToDo()));
  }

  private DiagnosisText words(Diagnosis diagnosis) {
    return Objects.requireNonNull(catalogue.diagnoses().get(diagnosis.code()), diagnosis.code());
  }

  private WarningText words(Warning warning) {
    return Objects.requireNonNull(catalogue.warnings().get(warning.code()), warning.code());
  }

  private List<Outcome.Cause> causes(Inference inference, ProofBuilder proof) {
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
                    words(one).source(),
                    proof.because(one)))
        .sorted(
            Comparator.comparing((Outcome.Cause cause) -> cause.code())
                .thenComparing(Outcome.Cause::title))
        .toList();
  }

  private List<Outcome.Caution> cautions(Inference inference, ProofBuilder proof) {
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
}
