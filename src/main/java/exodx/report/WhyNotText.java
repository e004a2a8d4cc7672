package exodx.report;

import exodx.explain.Truth;
import exodx.explain.WhyNot;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints how far each rule got, and the condition and value that stopped it. */
public final class WhyNotText {
  private static final int WIDTH = 100;
  private static final int STEP = 3;

  private final TextPage page;

  private WhyNotText(TextPage page) {
    this.page = page;
  }

  /** Prints why something does not follow. */
  public static void write(WhyNot whyNot, Style style, PrintWriter out) {
    WhyNotText text = new WhyNotText(new TextPage(out, style, WIDTH));
    text.page.unwrapped(0, whyNot.asked());
    whyNot.rules().forEach(rule -> text.rule(rule, STEP));
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
      String what = reason.fact().isEmpty() ? "" : reason.fact() + " is ";
      page.wrapped(
          inside,
          "- ",
          what
              + reason.value()
              + (reason.fact().isEmpty()
                  ? ""
                  : ", so \""
                      + reason.constraint()
                      + "\" is "
                      + reason.truth().name().toLowerCase(Locale.ROOT)));
      reason.further().forEach(rule -> rule(rule, inside + STEP));
    }
  }

  private static String mark(Truth truth) {
    return switch (truth) {
      case TRUE -> "+ ";
      case UNKNOWN -> "? ";
      case FALSE -> "x ";
    };
  }
}
