package exodx.report;

import exodx.explain.WhyNot;
import exodx.facts.Truth;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how far each rule got, and the condition and value that stopped it. */
public final class WhyNotText {
  private static final int WIDTH = 100;
  private static final int STEP = 3;
  private static final int MOST_REASONS = 3;
  private static final List<Map.Entry<String, String>> KINDS =
      List.of(
          Map.entry("diagnosis", "DIAGNOSES"),
          Map.entry("check", "CHECKS"),
          Map.entry("step", "STEPS"),
          Map.entry("warning", "WARNINGS"));

  private final TextPage page;

  private WhyNotText(TextPage page) {
    this.page = page;
  }

  /** Prints why something does not follow. */
  public static void write(WhyNot whyNot, Style style, PrintWriter out) {
    WhyNotText text = new WhyNotText(new TextPage(out, style, WIDTH));
    text.page.unwrapped(0, whyNot.asked());
    text.standing(whyNot);
    whyNot.rules().forEach(rule -> text.rule(rule, STEP));
  }

  /** Prints what came nearest to each code that does not follow. */
  public static void write(List<WhyNot.NearMiss> misses, Style style, PrintWriter out) {
    WhyNotText text = new WhyNotText(new TextPage(out, style, WIDTH));
    for (Map.Entry<String, String> kind : KINDS) {
      List<WhyNot.NearMiss> some =
          misses.stream().filter(miss -> miss.kind().equals(kind.getKey())).toList();
      if (!some.isEmpty()) {
        text.page.section(kind.getValue());
        some.forEach(text::miss);
      }
    }
    text.page.blank();
    text.page.wrapped(0, "More: exodx why-not FACTS CODE shows every rule and every condition");
  }

  private void standing(WhyNot whyNot) {
    if (whyNot.standing() == WhyNot.Standing.FOLLOWS) {
      page.wrapped(STEP, "It does follow: exodx why shows the proof.");
    }
    whyNot
        .withheld()
        .forEach(
            step ->
                page.marked(
                    STEP,
                    "not now: ",
                    page.style().doubtful("not now: "),
                    step.reason() + " (" + step.code() + "; exodx why shows the proof)"));
  }

  private void miss(WhyNot.NearMiss miss) {
    if (miss.standing() == WhyNot.Standing.WITHHELD) {
      page.wrapped(2, "", miss.asked() + " is withheld");
      page.wrapped(4, miss.condition());
      return;
    }
    page.wrapped(2, "", miss.asked() + " (" + miss.held() + " of " + miss.of() + " conditions)");
    page.wrapped(4, mark(miss.truth()), miss.condition());
    miss.reasons().stream()
        .limit(MOST_REASONS)
        .forEach(reason -> page.wrapped(6, "- ", said(reason)));
  }

  private void rule(WhyNot.RuleProgress rule, int indent) {
    String verdict =
        switch (rule.truth()) {
          case TRUE -> "fired: ";
          case UNKNOWN -> "held back by something unknown: ";
          case FALSE -> "stopped: ";
        };
    page.marked(
        indent,
        verdict,
        rule.truth() == Truth.TRUE ? page.style().good(verdict) : page.style().doubtful(verdict),
        rule.rule().title());
    int inside = indent + STEP;
    page.unwrapped(
        inside, "rule " + rule.rule().id() + ", " + rule.rule().file() + ":" + rule.rule().line());
    rule.conditions().forEach(condition -> condition(condition, inside));
  }

  private void condition(WhyNot.ConditionProgress condition, int indent) {
    if (!condition.tried()) {
      page.wrapped(indent, "  ", page.style().quiet(condition.text()) + " (not tried)");
      return;
    }
    page.wrapped(indent, mark(condition.truth()), condition.text());
    for (WhyNot.Reason reason : condition.reasons()) {
      int inside = indent + STEP;
      page.wrapped(inside, "- ", said(reason));
      reason.further().forEach(rule -> rule(rule, inside + STEP));
    }
  }

  /** One reason in a sentence. */
  static String said(WhyNot.Reason reason) {
    return reason.fact().isEmpty()
        ? reason.value()
        : reason.fact()
            + " is "
            + reason.value()
            + ", so \""
            + reason.constraint()
            + "\" is "
            + reason.truth().name().toLowerCase(Locale.ROOT);
  }

  private static String mark(Truth truth) {
    return switch (truth) {
      case TRUE -> "+ ";
      case UNKNOWN -> "? ";
      case FALSE -> "x ";
    };
  }
}
