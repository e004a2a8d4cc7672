package exodx.diagnosis;

import exodx.facts.CaseFacts;
import exodx.facts.FactField;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.Lazy;
import exodx.outcome.Gathering;
import exodx.outcome.Outcome;
import exodx.proof.ProofBuilder;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Answers one case: reasons, builds the plan, and finds what is missing. */
public final class Diagnostician {
  /** The identifier that is supposed where one is missing. */
  public static final String SAMPLE = CandidateValues.SAMPLE;

  private final KnowledgeBase knowledge;
  private final Reasoner reasoner;
  private final MessageFinder finder;
  private final LocalDate today;
  private final Lazy<List<RuleOutline>> outlines;
  private final Lazy<RuleShapes> shapes;

  public Diagnostician(KnowledgeBase knowledge, LocalDate today) {
    this(knowledge, today, new MessageFinder(knowledge));
  }

  /** Makes one that searches texts with a given finder. */
  public Diagnostician(KnowledgeBase knowledge, LocalDate today, MessageFinder finder) {
    this.knowledge = knowledge;
    this.reasoner = new Reasoner(knowledge, today);
    this.finder = finder;
    this.today = today;
    this.outlines = new Lazy<>(() -> RuleOutline.all(knowledge));
    this.shapes = new Lazy<>(() -> new RuleShapes(knowledge));
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
   * Reasons about a case, to explain what follows and what does not.
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
    return shapes.get();
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
      return answer(inference, proof).of(given, messages, Map.of(), waiting.steps());
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
      Outcome outcome = answer(inference, proof).of(given, messages, matter, waiting.steps());
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

  private OutcomeBuilder answer(Inference inference, ProofBuilder proof) {
    Map<String, Set<String>> held = new DisputedSteps(knowledge, reasoner, finder).of(inference);
    return new OutcomeBuilder(knowledge, inference, proof, held);
  }
}
