package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.ReasonText;
import exodx.advice.Catalogue.StepText;
import exodx.advice.Clearance;
import exodx.advice.Risk;
import exodx.advice.Step;
import exodx.advice.Withheld;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import exodx.proof.ProofBuilder;
import exodx.proof.Texts;
import exodx.reasoning.Inference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Which of the proposed steps stay, and which do not, by what withheld or cleared them. */
public final class StepVerdicts {
  /** The reason that is given when a destructive step was simply never cleared. */
  static final String NOT_CLEARED = "not-cleared";

  /** The reason of a step that hangs on what is told in two ways, or contradicted. */
  static final String DISPUTED = "disputed";

  private final Catalogue catalogue;
  private final Inference inference;
  private final ProofBuilder proof;
  private final Map<String, Set<String>> held;

  /** Prepares the verdicts of the rules. */
  public StepVerdicts(KnowledgeBase knowledge, Inference inference, ProofBuilder proof) {
    this(knowledge, inference, proof, Map.of());
  }

  /**
   * Prepares the verdicts of the rules, and of what is disputed.
   *
   * @param held disputed facts by the code of each step that has to wait for them
   */
  StepVerdicts(
      KnowledgeBase knowledge,
      Inference inference,
      ProofBuilder proof,
      Map<String, Set<String>> held) {
    this.catalogue = knowledge.catalogue();
    this.inference = inference;
    this.proof = proof;
    this.held = held;
  }

  /** Returns the disputed facts by the code of each step that has to wait for them. */
  Map<String, Set<String>> held() {
    return held;
  }

  /** Returns the steps that stay. */
  public List<Step> staying() {
    return inference
        .all(Step.class)
        .filter(step -> inference.all(Withheld.class).noneMatch(one -> one.concerns(step)))
        .filter(step -> !uncleared(step))
        .filter(step -> !held.containsKey(step.code()))
        .toList();
  }

  /** Whether a step that stays gets the case on. */
  boolean repairs() {
    boolean alone =
        held.isEmpty()
            && inference.all(Withheld.class).noneMatch(this::counts)
            && inference.all(Step.class).noneMatch(this::uncleared);
    return staying().stream().anyMatch(step -> text(step).repairs(alone));
  }

  /** Tells which steps do not stay: what can change. */
  void outline(Consumer<String> lines) {
    Set<String> taken = new TreeSet<>();
    inference
        .all(Withheld.class)
        .filter(this::counts)
        .forEach(
            one -> {
              taken.add(one.step());
              lines.accept("withheld " + one.step() + " " + one.reason());
            });
    inference
        .all(Step.class)
        .filter(step -> uncleared(step) && !taken.contains(step.code()))
        .forEach(step -> lines.accept("withheld " + step.code() + " " + NOT_CLEARED));
  }

  /** Returns the steps that guards took out; unknown reasons only while no other stands. */
  public List<Outcome.WithheldStep> withheld() {
    List<Outcome.WithheldStep> steps = new ArrayList<>();
    inference.all(Withheld.class).filter(this::counts).map(this::withheld).forEach(steps::add);
    inference
        .all(Step.class)
        .filter(this::uncleared)
        .filter(step -> steps.stream().noneMatch(other -> other.step().equals(step.code())))
        .map(
            step ->
                withheld(
                    step,
                    NOT_CLEARED,
                    "no rule has found every condition of this destructive step to be met"))
        .forEach(steps::add);
    inference
        .all(Step.class)
        .filter(step -> held.containsKey(step.code()))
        .filter(step -> steps.stream().noneMatch(other -> other.step().equals(step.code())))
        .map(
            step ->
                withheld(
                    step,
                    DISPUTED,
                    "What it rests on is told in two ways, or contradicts another fact: "
                        + String.join(", ", held.getOrDefault(step.code(), Set.of()))))
        .forEach(steps::add);
    steps.sort(
        Comparator.comparing(Outcome.WithheldStep::step).thenComparing(Outcome.WithheldStep::code));
    Set<String> told = new TreeSet<>();
    steps.removeIf(step -> !told.add(step.step() + " " + step.reason()));
    return List.copyOf(steps);
  }

  private Outcome.WithheldStep withheld(Step step, String code, String reason) {
    StepText text = text(step);
    return new Outcome.WithheldStep(
        step.code(), text.title(), text.risk(), code, reason, proof.because(step));
  }

  /** Returns the proposed steps that only something unknown keeps out, with those facts' paths. */
  Map<Step, Set<String>> waiting() {
    Map<Step, Set<String>> waiting = new LinkedHashMap<>();
    List<Withheld> unknown =
        inference.all(Withheld.class).filter(one -> counts(one) && reason(one).gather()).toList();
    inference
        .all(Step.class)
        .forEach(
            step ->
                unknown.stream()
                    .filter(one -> one.concerns(step))
                    .forEach(
                        one ->
                            waiting
                                .computeIfAbsent(step, each -> new TreeSet<>())
                                .addAll(proof.unknownPremises(one))));
    return waiting;
  }

  private boolean uncleared(Step step) {
    return text(step).risk() == Risk.DESTRUCTIVE
        && inference.all(Clearance.class).noneMatch(one -> one.concerns(step));
  }

  /** A verdict counts for a proposed step; what is merely unknown, only while nothing is firm. */
  boolean counts(Withheld withheld) {
    return inference
        .all(Step.class)
        .filter(withheld::concerns)
        .anyMatch(step -> !reason(withheld).gather() || !hasFirmReason(step));
  }

  private boolean hasFirmReason(Step step) {
    return inference
        .all(Withheld.class)
        .anyMatch(other -> other.concerns(step) && !reason(other).gather());
  }

  ReasonText reason(Withheld withheld) {
    return catalogue.reason(withheld.reason());
  }

  StepText text(Step step) {
    return catalogue.step(step.code());
  }

  private Outcome.WithheldStep withheld(Withheld withheld) {
    StepText text = catalogue.step(withheld.step());
    return new Outcome.WithheldStep(
        withheld.step(),
        text.title(),
        text.risk(),
        withheld.reason(),
        Texts.fill(reason(withheld).text(), withheld.values()),
        proof.because(withheld));
  }
}
