package exodx.diagnosis;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.StepText;
import exodx.advice.Clearance;
import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.advice.Step;
import exodx.advice.Withheld;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import exodx.proof.ProofBuilder;
import exodx.proof.Texts;
import exodx.reasoning.AbsenceBlockers;
import exodx.reasoning.Inference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the plan of the steps that stay, and tells what it waits for. */
final class PlanBuilder {
  private final Catalogue catalogue;
  private final Inference inference;
  private final ProofBuilder proof;
  private final CommandWriter commands;
  private final Rechecks rechecks;
  private final AbsenceBlockers awaited;
  private final Ways ways;
  private final StepVerdicts verdicts;

  PlanBuilder(
      KnowledgeBase knowledge, Inference inference, ProofBuilder proof, StepVerdicts verdicts) {
    this.catalogue = knowledge.catalogue();
    this.inference = inference;
    this.proof = proof;
    this.verdicts = verdicts;
    this.commands = new CommandWriter(new KnownValues(knowledge, inference));
    this.rechecks = new Rechecks(commands, inference.facts());
    this.awaited = new AbsenceBlockers(knowledge, inference);
    this.ways = new Ways(knowledge.catalogue(), inference.facts());
  }

  /** Returns the steps that stay, numbered in the order in which they are done. */
  List<Outcome.PlannedStep> steps() {
    List<Outcome.PlannedStep> planned = new ArrayList<>();
    PlanOrder order = new PlanOrder(catalogue);
    List<Step> steps = order.order(verdicts.staying());
    for (Step step : steps) {
      planned.add(planned(planned.size() + 1, step, order, steps));
    }
    return planned;
  }

  /** Tells which steps stay, with or without a command, and which do not: what can change. */
  void outline(Consumer<String> lines) {
    for (Step step : verdicts.staying()) {
      lines.accept("step " + step.code() + " " + (written(step).command() != null));
    }
    verdicts.outline(lines);
  }

  /**
   * Returns the facts that the plan itself waits for, with the codes that wait: values of commands,
   * and what is not gathered yet where a step of evidence or a guard says so.
   */
  Map<String, Set<String>> needs() {
    Map<String, Set<String>> needs = new TreeMap<>();
    verdicts.held().forEach((code, paths) -> paths.forEach(path -> need(needs, path, code)));
    for (Step step : verdicts.staying()) {
      written(step).paths().forEach(path -> need(needs, path, step.code()));
      if (verdicts.text(step).phase() == Phase.GATHER_EVIDENCE) {
        proof.unknownPremises(step).forEach(path -> need(needs, path, step.code()));
        awaited.of(step, false).forEach(path -> need(needs, path, step.code()));
      }
    }
    inference
        .all(Withheld.class)
        .filter(verdicts::counts)
        .filter(withheld -> verdicts.reason(withheld).gather())
        .forEach(
            withheld -> {
              proof.unknownPremises(withheld).forEach(path -> need(needs, path, withheld.step()));
              awaited.of(withheld, true).forEach(path -> need(needs, path, withheld.step()));
            });
    return needs;
  }

  private static void need(Map<String, Set<String>> needs, String path, String code) {
    needs.computeIfAbsent(path, each -> new TreeSet<>()).add(code);
  }

  /** Returns the command of a step, or what it needs. */
  CommandWriter.Written written(Step step) {
    StepText text = verdicts.text(step);
    Ways.Typed typed = ways.of(text, step.values());
    if (typed.command() == null) {
      return new CommandWriter.Written(null, List.of(), List.of());
    }
    if (text.risk() == Risk.DESTRUCTIVE) {
      return rechecks.checked(step, text, typed.command());
    }
    return text.risk() == Risk.READ_ONLY
        ? commands.reading(typed.shell(), typed.command(), step.values(), text.fromOrNone())
        : commands.step(typed.shell(), typed.command(), step.values(), text.fromOrNone());
  }

  private Outcome.PlannedStep planned(int number, Step step, PlanOrder order, List<Step> steps) {
    StepText text = verdicts.text(step);
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
        text.approval() == null ? null : approval(inference.facts(), step),
        text.verify(),
        written.command() == null ? List.of() : rechecks.of(step, text),
        catalogue.cited(text.source()),
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

  /**
   * Returns who has agreed to a step: facts that name it, and the object where it is for one. Null
   * while nobody has.
   */
  private static @Nullable String approval(CaseFacts facts, Step step) {
    String names =
        facts.facts().stream()
            .filter(fact -> step.code().equals(fact.get("step")) && concerns(fact, step))
            .map(fact -> fact.get("approvedBy"))
            .filter(Objects::nonNull)
            .map(Object::toString)
            .filter(name -> !name.isBlank())
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private static boolean concerns(Fact approval, Step step) {
    Object object = approval.get("object");
    return object == null || step.values().containsValue(object);
  }
}
