package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.ReasonText;
import exodx.advice.Catalogue.StepText;
import exodx.advice.Clearance;
import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.advice.Step;
import exodx.advice.Withheld;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import exodx.proof.ProofBuilder;
import exodx.proof.Texts;
import exodx.reasoning.AbsenceBlockers;
import exodx.reasoning.Inference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Makes the plan of what the rules proposed, withheld and cleared. */
public final class PlanBuilder {
  /** The reason that is given when a destructive step was simply never cleared. */
  static final String NOT_CLEARED = "not-cleared";

  /** The reason of a step that hangs on what is told in two ways, or contradicted. */
  static final String DISPUTED = "disputed";

  private final Catalogue catalogue;
  private final Inference inference;
  private final ProofBuilder proof;
  private final CommandWriter commands;
  private final Rechecks rechecks;
  private final AbsenceBlockers awaited;
  private final Ways ways;
  private final Map<String, Set<String>> held;

  public PlanBuilder(KnowledgeBase knowledge, Inference inference, ProofBuilder proof) {
    this(knowledge, inference, proof, Map.of());
  }

  /**
   * Prepares a plan of which some steps wait.
   *
   * @param held disputed facts by the code of each step that has to wait for them
   */
  public PlanBuilder(
      KnowledgeBase knowledge,
      Inference inference,
      ProofBuilder proof,
      Map<String, Set<String>> held) {
    this.held = held;
    this.catalogue = knowledge.catalogue();
    this.inference = inference;
    this.proof = proof;
    this.commands =
        new CommandWriter(knowledge.vocabulary(), new KnownValues(knowledge, inference));
    this.rechecks = new Rechecks(commands, inference.facts());
    this.awaited = new AbsenceBlockers(knowledge, inference);
    this.ways = new Ways(knowledge.catalogue(), inference.facts());
  }

  /** Returns the steps that stay, numbered in the order in which they are done. */
  public List<Outcome.PlannedStep> steps() {
    List<Outcome.PlannedStep> planned = new ArrayList<>();
    PlanOrder order = new PlanOrder(catalogue);
    List<Step> steps = order.order(staying());
    for (Step step : steps) {
      planned.add(planned(planned.size() + 1, step, order, steps));
    }
    return planned;
  }

  /** Tells which steps stay, with or without a command, and which do not: what can change. */
  void outline(Consumer<String> lines) {
    for (Step step : staying()) {
      lines.accept("step " + step.code() + " " + (written(step).command() != null));
    }
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

  /** Returns the steps that stay. */
  List<Step> staying() {
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

  /**
   * Returns the facts that the plan itself waits for, with the codes that wait: values of commands,
   * and what is not gathered yet where a step of evidence or a guard says so.
   */
  Map<String, Set<String>> needs() {
    Map<String, Set<String>> needs = new TreeMap<>();
    held.forEach((code, paths) -> paths.forEach(path -> need(needs, path, code)));
    for (Step step : staying()) {
      written(step).paths().forEach(path -> need(needs, path, step.code()));
      if (text(step).phase() == Phase.GATHER_EVIDENCE) {
        proof.unknownPremises(step).forEach(path -> need(needs, path, step.code()));
        awaited.of(step, false).forEach(path -> need(needs, path, step.code()));
      }
    }
    inference
        .all(Withheld.class)
        .filter(this::counts)
        .filter(withheld -> reason(withheld).gather())
        .forEach(
            withheld -> {
              proof.unknownPremises(withheld).forEach(path -> need(needs, path, withheld.step()));
              awaited.of(withheld, true).forEach(path -> need(needs, path, withheld.step()));
            });
    return needs;
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

  private static void need(Map<String, Set<String>> needs, String path, String code) {
    needs.computeIfAbsent(path, each -> new TreeSet<>()).add(code);
  }

  /** Returns the command of a step, or what it needs. */
  CommandWriter.Written written(Step step) {
    StepText text = text(step);
    Map<String, String> from = text.from() == null ? Map.of() : text.from();
    Ways.Typed typed = ways.of(text, step.values());
    if (typed.command() == null) {
      return new CommandWriter.Written(null, List.of(), List.of());
    }
    if (text.risk() == Risk.DESTRUCTIVE) {
      return rechecks.checked(step, text, typed.command());
    }
    return text.risk() == Risk.READ_ONLY
        ? commands.reading(typed.shell(), typed.command(), step.values(), from)
        : commands.step(typed.shell(), typed.command(), step.values(), from);
  }

  private boolean uncleared(Step step) {
    return text(step).risk() == Risk.DESTRUCTIVE
        && inference.all(Clearance.class).noneMatch(one -> one.concerns(step));
  }

  /** A verdict counts for a proposed step; what is merely unknown, only while nothing is firm. */
  private boolean counts(Withheld withheld) {
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

  private ReasonText reason(Withheld withheld) {
    return Objects.requireNonNull(catalogue.reasons().get(withheld.reason()), withheld.reason());
  }

  StepText text(Step step) {
    return Objects.requireNonNull(catalogue.steps().get(step.code()), step.code());
  }

  private Outcome.WithheldStep withheld(Withheld withheld) {
    StepText text = Objects.requireNonNull(catalogue.steps().get(withheld.step()));
    return new Outcome.WithheldStep(
        withheld.step(),
        text.title(),
        text.risk(),
        withheld.reason(),
        Texts.fill(reason(withheld).text(), withheld.values()),
        proof.because(withheld));
  }

  private Outcome.PlannedStep planned(int number, Step step, PlanOrder order, List<Step> steps) {
    StepText text = text(step);
    CommandWriter.Written written = written(step);
    return new Outcome.PlannedStep(
        number,
        step.code(),
        order.phase(step, steps),
        order.condition(step, steps) + Texts.fill(text.title(), step.values()),
        Texts.fill(text.instruction(), step.values()),
        ways.of(text, step.values()).shell(),
        written.command(),
        written.needs(),
        text.legacy(),
        text.legacyNote(),
        text.risk(),
        text.reversible(),
        text.unsupported() == null,
        text.unsupported(),
        text.disputed(),
        text.approval(),
        text.approval() == null ? null : Approvals.of(inference.facts(), step),
        text.verify(),
        written.command() == null ? List.of() : rechecks.of(step, text),
        text.source(),
        reasons(step));
  }

  /** Why a step is proposed, and of a destructive one also what cleared it. */
  private List<String> reasons(Step step) {
    List<String> reasons = new ArrayList<>(proof.because(step));
    inference
        .all(Clearance.class)
        .filter(clearance -> clearance.step().equals(step.code()))
        .forEach(clearance -> reasons.addAll(proof.because(clearance)));
    return List.copyOf(reasons);
  }
}
