package exodx.report;

import exodx.explain.WhyNot;
import exodx.facts.Truth;
import exodx.outcome.Outcome.Premise;
import exodx.outcome.Outcome.WithheldStep;
import exodx.outcome.ProofGraph;
import exodx.report.Block.Item;
import exodx.report.Block.More;
import exodx.report.Block.Paragraph;
import exodx.report.Block.Section;
import exodx.report.Block.Term;
import exodx.report.Phrase.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts together why something does not follow: the nearest miss first, each in a sentence. */
final class WhyNotDocument {
  /** How many misses are told where not all are asked for. */
  static final int MOST = 5;

  private final boolean all;

  private WhyNotDocument(boolean all) {
    this.all = all;
  }

  /**
   * Tells why one code does not follow.
   *
   * @param all whether every rule and every condition is told, also those that hold
   */
  static Document of(WhyNot whyNot, boolean all) {
    List<Block> blocks = new WhyNotDocument(all).blocks(whyNot);
    return new Document(name(whyNot), standing(whyNot), blocks);
  }

  /** Tells what came nearest to any code that does not follow. */
  static Document of(List<WhyNot.NearMiss> misses, boolean all) {
    WhyNotDocument document = new WhyNotDocument(all);
    List<Block> items = new ArrayList<>();
    misses.stream()
        .filter(miss -> all || !miss.title().isEmpty())
        .limit(all ? misses.size() : MOST)
        .forEach(miss -> items.add(document.miss(items.size() + 1, miss)));
    return new Document(
        "What came nearest to what does not follow",
        Phrase.of("Nearest first. + holds, x does not hold, ? is not known."),
        List.of(new Section("nearest", "Nearest misses", false, items)));
  }

  static String name(WhyNot whyNot) {
    return whyNot.title().isEmpty() ? whyNot.asked() : whyNot.title() + " (" + whyNot.asked() + ")";
  }

  private static Phrase standing(WhyNot whyNot) {
    return switch (whyNot.standing()) {
      case FOLLOWS -> Phrase.of(Kind.GOOD, "It follows").text(": exodx why tells the reasons.");
      case WITHHELD -> Phrase.of(Kind.DOUBTFUL, "Not now").text(": guards hold it back.");
      case ABSENT -> Phrase.of(Kind.BAD, "It does not follow").text(".");
    };
  }

  List<Block> blocks(WhyNot whyNot) {
    List<Block> blocks = new ArrayList<>();
    if (!whyNot.withheld().isEmpty()) {
      List<Block> held = new ArrayList<>();
      whyNot.withheld().forEach(step -> held.add(held(held.size() + 1, step, whyNot.grounds())));
      blocks.add(new Section("held-back", "Held back, because", false, held));
    }
    if (all || whyNot.standing() == WhyNot.Standing.ABSENT) {
      List<Block> rules = new ArrayList<>();
      whyNot.rules().stream()
          .limit(all ? whyNot.rules().size() : MOST)
          .forEach(rule -> rules.add(rule(rules.size() + 1, rule)));
      blocks.add(new Section("nearest", "What came nearest", false, rules));
    }
    return blocks;
  }

  private static Block held(int number, WithheldStep step, ProofGraph grounds) {
    List<Block> below = new ArrayList<>();
    step.because().stream()
        .flatMap(id -> grounds.node(id).stream())
        .flatMap(node -> grounds.leaves(node).stream())
        .distinct()
        .limit(MOST)
        .map((Premise fact) -> new Paragraph(WhyDocument.fact(fact)))
        .forEach(below::add);
    Phrase head = Phrase.of(Words.sentence(step.reason()) + " ").with(Kind.ID, step.code());
    return new Item(null, number, "withheld", head, below);
  }

  private Block miss(int number, WhyNot.NearMiss miss) {
    String title = miss.title().isEmpty() ? miss.asked() : miss.title();
    Phrase head = Phrase.of(title + " ").with(Kind.CODE, miss.asked());
    if (miss.standing() == WhyNot.Standing.WITHHELD) {
      return new Item(
          null, number, "miss", head, List.of(new Term("not now", Phrase.of(miss.words()))));
    }
    WhyNot.ConditionProgress stop =
        new WhyNot.ConditionProgress(
            miss.condition(), miss.words(), true, miss.truth(), miss.reasons());
    return new Item(
        null, number, "miss", head.text(holds(miss.held(), miss.of())), List.of(condition(stop)));
  }

  private static String holds(int held, int of) {
    return of < 2 ? "" : ": " + held + " of " + of + " conditions hold";
  }

  private Block rule(int number, WhyNot.RuleProgress rule) {
    Phrase head = Phrase.of(rule.rule().title() + holds(rule.held(), rule.conditions().size()));
    if (rule.truth() == Truth.TRUE) {
      head = Phrase.of(rule.rule().title() + ": all conditions hold");
    }
    List<Block> below = new ArrayList<>();
    below.add(
        new More(
            List.of(
                new Term(
                    "rule",
                    Phrase.of(
                        rule.rule().id()
                            + ", "
                            + rule.rule().file()
                            + ":"
                            + rule.rule().line())))));
    told(rule).forEach(one -> below.add(condition(one)));
    return new Item(null, number, "rule", head, below);
  }

  private Stream<WhyNot.ConditionProgress> told(WhyNot.RuleProgress rule) {
    return all ? rule.conditions().stream() : rule.stops();
  }

  private Block condition(WhyNot.ConditionProgress condition) {
    Phrase mark =
        switch (condition.truth()) {
          case TRUE -> Phrase.of(Kind.GOOD, "+");
          case UNKNOWN ->
              Phrase.of(
                  condition.tried() ? Kind.DOUBTFUL : Kind.QUIET, condition.tried() ? "?" : "");
          case FALSE -> Phrase.of(Kind.BAD, "x");
        };
    List<Block> below = new ArrayList<>();
    below.add(
        new More(
            List.of(new Term("as the rule says it", Phrase.of(Kind.VALUE, condition.text())))));
    Map<String, List<WhyNot.Reason>> byFact = new LinkedHashMap<>();
    condition
        .reasons()
        .forEach(
            one ->
                byFact
                    .computeIfAbsent(one.fact() + " " + one.value(), key -> new ArrayList<>())
                    .add(one));
    for (List<WhyNot.Reason> reasons : byFact.values()) {
      below.add(
          new Paragraph(but(reasons.get(0), !condition.words().equals(reasons.get(0).wanted()))));
    }
    condition.reasons().stream()
        .flatMap(reason -> reason.further().stream())
        .distinct()
        .limit(all ? Integer.MAX_VALUE : 1)
        .forEach(rule -> below.add(further(rule)));
    return new Item(null, 0, "condition", mark.text(" " + condition.words()), below);
  }

  /**
   * What stands in the way of one condition: the value, where it stands, or that it is not known.
   */
  static Phrase but(WhyNot.Reason reason, boolean withWords) {
    String wanted = withWords ? reason.wanted() + "; " : "";
    if (reason.value().equals("not gathered")) {
      return Phrase.of(wanted + "not known: ").with(Kind.VALUE, reason.fact());
    }
    if (reason.fact().isEmpty() || !reason.fact().contains(".")) {
      return Phrase.of("but " + reason.value());
    }
    String place = reason.line() > 0 ? " (line " + reason.line() + ")" : "";
    return Phrase.of(wanted + "but ")
        .with(Kind.VALUE, reason.fact() + " = " + reason.value())
        .with(Kind.QUIET, place);
  }

  /** The rule that could remove what stands in the way, and what stops it. */
  private Block further(WhyNot.RuleProgress rule) {
    if (rule.truth() == Truth.TRUE) {
      return new Term("because", Phrase.of(rule.rule().title()));
    }
    List<Block> below = new ArrayList<>();
    told(rule).forEach(one -> below.add(condition(one)));
    return new Item(null, 0, "rule", Phrase.of("it would be so if: " + rule.rule().title()), below);
  }
}
