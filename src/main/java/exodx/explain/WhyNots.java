package exodx.explain;

import exodx.advice.Catalogue;
import exodx.advice.Conclusion;
import exodx.advice.Step;
import exodx.advice.Withheld;
import exodx.diagnosis.Diagnostician;
import exodx.diagnosis.StepVerdicts;
import exodx.facts.CaseFacts;
import exodx.knowledge.KnowledgeBase;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import exodx.proof.ProofBuilder;
import exodx.reasoning.Inference;
import exodx.reasoning.RuleShapes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that does not follow in one case, and why; asking for more costs little. */
public final class WhyNots {
  private static final Comparator<WhyNot.NearMiss> NEAREST_FIRST =
      Comparator.comparing(WhyNot.NearMiss::standing)
          .thenComparing(WhyNot.NearMiss::truth)
          .thenComparingInt(one -> one.of() - one.held())
          .thenComparing(Comparator.comparingInt(WhyNot.NearMiss::held).reversed())
          .thenComparing(WhyNot.NearMiss::asked);

  private final Catalogue catalogue;
  private final Set<String> rules;
  private final RuleShapes shapes;
  private final WhyNotFinder finder;
  private final ProofBuilder proof;
  private final Set<String> following = new HashSet<>();
  private final List<Outcome.WithheldStep> withheld;

  /**
   * Makes ready to tell why this and that does not follow in a case.
   *
   * @throws exodx.problem.ProblemsException when the rules fail on the case
   */
  public static WhyNots of(Diagnostician diagnostician, CaseFacts given) {
    return new WhyNots(
        diagnostician.knowledge(), diagnostician.infer(given), diagnostician.shapes());
  }

  private WhyNots(KnowledgeBase knowledge, Inference inference, RuleShapes shapes) {
    this.catalogue = knowledge.catalogue();
    this.rules = knowledge.rules().keySet();
    this.shapes = shapes;
    this.finder = new WhyNotFinder(knowledge, inference, shapes);
    this.proof = new ProofBuilder(knowledge, inference);
    StepVerdicts verdicts = new StepVerdicts(knowledge, inference, proof);
    this.withheld = verdicts.withheld();
    for (Inference.Entry entry : inference.entries()) {
      entry.supports().forEach(support -> following.add(support.rule()));
      if (entry.object() instanceof Withheld verdict) {
        following.add(verdict.reason());
      } else if (entry.object() instanceof Conclusion one && !(one instanceof Step)) {
        following.add(one.code());
      } else if (!(entry.object() instanceof Step) && !entry.supports().isEmpty()) {
        following.add(entry.object().getClass().getSimpleName());
      }
    }
    following.removeAll(withheld.stream().map(Outcome.WithheldStep::step).toList());
    verdicts.staying().forEach(step -> following.add(step.code()));
  }

  /** Returns the names of all rules and every code they can conclude, in order. */
  List<String> names() {
    return List.copyOf(shapes.names());
  }

  /**
   * Returns why a code or a rule does not follow.
   *
   * @throws ProblemsException when it is neither a rule, nor anything that one concludes or holds
   *     back
   */
  public WhyNot known(String asked) {
    WhyNot whyNot = of(asked);
    if (whyNot.rules().isEmpty() && whyNot.withheld().isEmpty()) {
      throw ProblemsException.input(
          "no-such-code",
          "no rule is named \"" + asked + "\" or concludes it",
          DidYouMean.hint(asked, names(), "codes stand in brackets in the answer"));
    }
    return whyNot;
  }

  /** Returns why a code or a rule does not follow; no rules when nothing could conclude it. */
  public WhyNot of(String asked) {
    List<Outcome.WithheldStep> verdicts = verdicts(asked);
    Set<String> because = new LinkedHashSet<>();
    verdicts.forEach(one -> because.addAll(one.because()));
    return new WhyNot(
        asked,
        catalogue.title(asked),
        standing(asked),
        verdicts,
        ProofGraph.below(because.isEmpty() ? List.of() : proof.nodes(), asked, because),
        finder.progress(asked));
  }

  private WhyNot.Standing standing(String asked) {
    if (following.contains(asked)) {
      return WhyNot.Standing.FOLLOWS;
    }
    return verdicts(asked).isEmpty() ? WhyNot.Standing.ABSENT : WhyNot.Standing.WITHHELD;
  }

  private List<Outcome.WithheldStep> verdicts(String asked) {
    return withheld.stream().filter(step -> step.step().equals(asked)).toList();
  }

  /** Returns what came nearest to every code and rule that does not follow, nearest first. */
  public List<WhyNot.NearMiss> nearest() {
    List<WhyNot.NearMiss> misses = new ArrayList<>();
    for (String name : names()) {
      WhyNot whyNot = of(name);
      if (whyNot.standing() != WhyNot.Standing.FOLLOWS && !whyNot.rules().isEmpty()) {
        misses.add(nearest(whyNot));
      }
    }
    return misses.stream().sorted(NEAREST_FIRST).toList();
  }

  private WhyNot.NearMiss nearest(WhyNot whyNot) {
    WhyNot.RuleProgress rule = whyNot.rules().get(0);
    int of = rule.conditions().size();
    Optional<WhyNot.ConditionProgress> stop = rule.stops().findFirst();
    boolean free = whyNot.withheld().isEmpty();
    String guards =
        free
            ? ""
            : whyNot.withheld().stream()
                .map(Outcome.WithheldStep::reason)
                .collect(Collectors.joining(" "));
    return new WhyNot.NearMiss(
        kind(whyNot.asked()),
        whyNot.asked(),
        whyNot.title(),
        whyNot.standing(),
        rule.rule(),
        rule.truth(),
        rule.held(),
        of,
        free ? stop.map(WhyNot.ConditionProgress::text).orElse("") : guards,
        free ? stop.map(WhyNot.ConditionProgress::words).orElse("") : guards,
        stop.stream()
            .flatMap(one -> one.reasons().stream())
            .map(reason -> reason.with(List.of()))
            .toList());
  }

  private String kind(String name) {
    if (catalogue.diagnoses().containsKey(name)) {
      return "diagnosis";
    } else if (catalogue.checks().containsKey(name)) {
      return "check";
    } else if (catalogue.steps().containsKey(name)) {
      return "step";
    } else if (catalogue.warnings().containsKey(name)) {
      return "warning";
    } else if (catalogue.reasons().containsKey(name)) {
      return "reason";
    }
    return rules.contains(name) ? "rule" : "fact";
  }
}
