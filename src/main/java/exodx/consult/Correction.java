package exodx.consult;

import exodx.advice.Catalogue;
import exodx.diagnosis.Diagnostician;
import exodx.explain.WhyNot;
import exodx.explain.WhyNots;
import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import exodx.report.TextPage;
import java.util.List;
import java.util.Optional;

/** Explains in few lines why a choice is right, and why another is not. */
final class Correction {
  private static final int DEPTH = 3;
  private static final int MOST = 6;

  private final TextPage page;
  private final Catalogue catalogue;
  private final Diagnostician expert;

  Correction(TextPage page, Catalogue catalogue, Diagnostician expert) {
    this.page = page;
    this.catalogue = catalogue;
    this.expert = expert;
  }

  /** Prints why a code follows: its rule, why that is true, and what it rests on. */
  void why(Outcome outcome, String code) {
    page.wrapped(2, "right: ", catalogue.titled(code));
    ProofGraph.of(outcome, code)
        .ifPresent(proof -> proof.root().ifPresent(node -> why(proof, node, 4, DEPTH)));
  }

  private void why(ProofGraph proof, Outcome.ProofNode node, int indent, int depth) {
    Outcome.RuleRef rule = node.rule();
    page.wrapped(indent, "because: ", rule.title() + " (" + rule.file() + ":" + rule.line() + ")");
    if (depth == DEPTH) {
      page.wrapped(indent, "why that is so: ", rule.rationale());
    }
    for (Outcome.Premise premise : node.premises()) {
      Optional<Outcome.ProofNode> below = premise.proof().stream().findFirst().flatMap(proof::node);
      if (below.isPresent() && depth > 1) {
        why(proof, below.get(), indent + 2, depth - 1);
      } else {
        page.wrapped(indent + 2, "- ", premise.fact() + ": " + premise.value());
      }
    }
  }

  /** Prints why a chosen diagnosis or step does not follow. */
  void whyNot(CaseFacts facts, Outcome outcome, String code) {
    page.wrapped(2, "not: ", catalogue.titled(code));
    Optional<Outcome.PlannedStep> planned =
        outcome.steps().stream().filter(step -> step.code().equals(code)).findFirst();
    List<Outcome.WithheldStep> withheld =
        outcome.withheld().stream().filter(step -> step.step().equals(code)).toList();
    if (planned.isPresent()) {
      page.wrapped(
          4, "it is number " + planned.get().number() + " of the plan; others come before it");
    } else if (!withheld.isEmpty()) {
      withheld.stream().limit(MOST).forEach(one -> page.wrapped(4, "not now: ", one.reason()));
    } else {
      WhyNots.of(expert, facts).of(code).rules().stream()
          .findFirst()
          .ifPresentOrElse(
              rule -> stopped(rule, 4, DEPTH), () -> page.wrapped(4, "no rule says so"));
    }
  }

  private void stopped(WhyNot.RuleProgress progress, int indent, int depth) {
    page.wrapped(indent, "the nearest rule: ", progress.rule().title());
    progress.stops().findFirst().ifPresent(condition -> stopped(condition, indent + 2, depth));
  }

  private void stopped(WhyNot.ConditionProgress condition, int indent, int depth) {
    page.wrapped(indent, "wants: ", condition.words());
    for (WhyNot.Reason reason : condition.reasons().stream().limit(2).toList()) {
      String fact = reason.fact().contains(".") ? reason.fact() + " is " : "";
      page.wrapped(indent, "but ", fact + reason.value());
      if (depth > 1) {
        reason.further().stream()
            .limit(1)
            .forEach(further -> stopped(further, indent + 2, depth - 1));
      }
    }
  }

  /** Prints why a fact is not the one to find out first. */
  void notFirst(CaseFacts facts, Outcome outcome, String path) {
    Outcome.Missing first = outcome.missing().get(0);
    page.wrapped(2, "right: ", first.question() + " (" + first.fact() + ")");
    page.wrapped(4, "it decides: ", String.join(", ", first.decides()));
    Optional<Outcome.Missing> chosen =
        outcome.missing().stream().filter(one -> one.fact().equals(path)).findFirst();
    Optional<Object> known = facts.value(path);
    if (known.isPresent()) {
      page.wrapped(2, "not: ", path + " is known: " + FactList.words(known.get()));
    } else if (chosen.isPresent()) {
      page.wrapped(
          2, "later: ", path + " decides only " + String.join(", ", chosen.get().decides()));
    } else if (!path.equals(Choice.NOTHING)) {
      page.wrapped(2, "not: ", path + " changes nothing by itself in this case");
    }
  }
}
