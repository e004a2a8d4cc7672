package exodx.report;

import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.explain.Outcome.PlannedStep;
import exodx.explain.Outcome.Recheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan inside of a text report. */
final class TextPlan {
  private static final int INDENT = 6;

  private final TextPage page;

  TextPlan(TextPage page) {
    this.page = page;
  }

  void write(List<PlannedStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    page.section("PLAN");
    Phase phase = null;
    for (PlannedStep step : steps) {
      if (step.phase() != phase) {
        phase = step.phase();
        page.wrapped(2, phase.title());
      }
      step(step);
    }
  }

  private void step(PlannedStep step) {
    String number = numbered(step.number());
    String risk = risk(step.risk());
    page.marked(
        0,
        number + risk + " ",
        number + styled(step.risk(), risk) + " ",
        step.title() + " (" + step.code() + ")");
    page.wrapped(INDENT, step.instruction());
    command(step);
    labelled("instead of (retired): ", step.legacyCommand());
    wrapped("retired because: ", step.legacyNote());
    wrapped("not supported by the vendor: ", step.unsupportedBecause());
    wrapped("disputed: ", step.disputed());
    wrapped("approval: ", step.approval());
    for (Recheck recheck : step.recheck()) {
      labelled("read again right before: ", recheck.command());
      wrapped("exactly one comes back, and: ", Words.expected(recheck));
    }
    wrapped("verify: ", step.verify());
    wrapped("undo: ", Words.undo(step));
    labelled("source: ", step.source());
    TextReport.because(page, INDENT, step.because());
  }

  private void command(PlannedStep step) {
    if (step.shell() != null) {
      page.wrapped(INDENT, "[" + step.shell() + "]");
    }
    if (step.command() != null) {
      page.command(INDENT, step.command());
    }
    step.commandNeeds().forEach(need -> page.wrapped(INDENT, "no command yet: ", need));
  }

  private void wrapped(String label, @Nullable String text) {
    if (text != null) {
      page.wrapped(INDENT, label, text);
    }
  }

  private void labelled(String label, @Nullable String text) {
    if (text != null) {
      page.unwrapped(INDENT, label + text);
    }
  }

  /** Returns the mark of a numbered item, as wide for each number. */
  static String numbered(int number) {
    String digits = Integer.toString(number); // a format of its own costs a start more
    return " ".repeat(Math.max(0, 4 - digits.length())) + digits + ". ";
  }

  private static String risk(Risk risk) {
    return risk == Risk.DESTRUCTIVE ? "[DESTRUCTIVE]" : "[" + risk.word() + "]";
  }

  private String styled(Risk risk, String text) {
    return switch (risk) {
      case READ_ONLY -> page.style().good(text);
      case CHANGE -> page.style().doubtful(text);
      case DESTRUCTIVE -> page.style().bad(text);
    };
  }
}
