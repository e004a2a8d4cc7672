package exodx.workbench;

import exodx.cases.Difference;
import exodx.cases.Difference.Line;
import exodx.cases.Difference.Mark;
import exodx.cases.Difference.Part;
import exodx.diagnosis.Diagnostician;
import exodx.explain.WhyNot;
import exodx.explain.WhyNots;
import exodx.facts.Truth;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why an answer holds what a case does not expect, and why it lacks what the case does. */
final class Reasons {
  private static final int SHOWN = 3;

  private final Diagnostician diagnostician;
  private final UnaryOperator<String> names;

  /**
   * Prepares reasons.
   *
   * @param names returns how a file of the rules is called for people
   */
  Reasons(Diagnostician diagnostician, UnaryOperator<String> names) {
    this.diagnostician = diagnostician;
    this.names = names;
  }

  /** Returns sentences about one line of a difference, the nearest reason first; maybe none. */
  List<String> of(CaseTests.Tested tested, Difference difference, Line line) {
    Outcome outcome = tested.outcome();
    if (outcome == null || line.mark() == Mark.SAME) {
      return List.of();
    }
    if (moved(difference, line)) {
      return line.mark() == Mark.GOT
          ? List.of("moved: the phase, then \"after\" decide the order")
          : List.of();
    }
    return switch (difference.part()) {
      case STATUS -> line.mark() == Mark.GOT ? status(outcome) : List.of();
      case FIRST -> line.mark() == Mark.GOT ? decides(outcome, line.text()) : List.of();
      case MISSING -> List.of(notMissing(tested, line.text()));
      default ->
          line.mark() == Mark.GOT
              ? why(outcome, line.code())
              : whyNot(tested, outcome, difference.part(), line.code());
    };
  }

  /** True when a step is in both plans, at different places. */
  private static boolean moved(Difference difference, Line line) {
    return difference.part() == Part.STEPS
        && difference.lines().stream()
            .anyMatch(other -> other.mark() != line.mark() && other.code().equals(line.code()));
  }

  private static List<String> status(Outcome outcome) {
    return switch (outcome.status()) {
      case DIAGNOSED -> List.of("a cause is named, and nothing that is missing would change it");
      case NEEDS_FACTS ->
          outcome.missing().stream()
              .limit(SHOWN)
              .flatMap(missing -> decides(outcome, missing.fact()).stream())
              .toList();
      case OUT_OF_SCOPE -> List.of("only diagnoses that send the case elsewhere are concluded");
      case NOT_RECOGNISED -> List.of("no diagnosis is concluded");
    };
  }

  private static List<String> decides(Outcome outcome, String path) {
    return outcome.missing().stream()
        .filter(missing -> missing.fact().equals(path))
        .map(missing -> path + " is missing and decides " + few(missing.decides()))
        .toList();
  }

  private static String few(List<String> codes) {
    return codes.size() <= SHOWN
        ? String.join(", ", codes)
        : String.join(", ", codes.subList(0, SHOWN)) + " and " + (codes.size() - SHOWN) + " more";
  }

  private static String notMissing(CaseTests.Tested tested, String path) {
    return tested
        .ruleCase()
        .facts()
        .value(path)
        .map(value -> "it is known: " + value)
        .orElse("whatever it is, the answer stays the same");
  }

  private List<String> why(Outcome outcome, String code) {
    List<String> because = ProofGraph.of(outcome, code).map(ProofGraph::roots).orElse(List.of());
    return outcome.proof().stream()
        .filter(node -> because.contains(node.id()))
        .map(
            node ->
                "because: " + node.rule().title() + place(node.rule()) + premises(node.premises()))
        .distinct()
        .limit(SHOWN)
        .toList();
  }

  private String place(Outcome.RuleRef rule) {
    return " (" + names.apply(rule.file()) + ":" + rule.line() + ")";
  }

  private static String premises(List<Outcome.Premise> premises) {
    String text =
        premises.stream()
            .map(premise -> (premise.fact() + " " + premise.value()).strip())
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "" : ": " + text;
  }

  private List<String> whyNot(CaseTests.Tested tested, Outcome outcome, Part part, String code) {
    Stream<String> withheld =
        part == Part.STEPS
            ? outcome.withheld().stream()
                .filter(one -> one.step().equals(code))
                .map(one -> "withheld, " + one.code() + ": " + one.reason())
            : Stream.empty();
    WhyNot whyNot = WhyNots.of(diagnostician, tested.ruleCase().facts()).of(code);
    if (whyNot.rules().isEmpty()) {
      return List.of("no rule concludes \"" + code + "\"");
    }
    Stream<String> rules = whyNot.rules().stream().limit(SHOWN - 1).map(this::progress);
    return Stream.concat(withheld, rules).limit(SHOWN).toList();
  }

  private String progress(WhyNot.RuleProgress rule) {
    String where = rule.rule().title() + place(rule.rule());
    if (rule.truth() == Truth.TRUE) {
      return "concluded by: " + where + ", and yet not in the answer as the case expects it";
    }
    List<String> stops = new ArrayList<>();
    rule.stops().findFirst().ifPresent(condition -> stops.add(stop(condition)));
    return "why not: " + where + " stops at " + String.join("", stops);
  }

  private static String stop(WhyNot.ConditionProgress condition) {
    String truth = condition.truth().name().toLowerCase(Locale.ROOT);
    String reasons =
        condition.reasons().stream()
            .filter(reason -> !reason.fact().isEmpty())
            .limit(SHOWN)
            .map(reason -> reason.fact() + " is " + reason.value())
            .collect(Collectors.joining(", "));
    return condition.text()
        + ", which is "
        + truth
        + (reasons.isEmpty() ? "" : " (" + reasons + ")");
  }
}
