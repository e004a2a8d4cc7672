package exodx.report;

import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.explain.Outcome;
import exodx.explain.Outcome.PlannedStep;
import exodx.explain.Outcome.Recheck;
import exodx.explain.SharedCommand;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** The report for a ticket: the same content as on a terminal, in Markdown. */
public final class MarkdownReport implements Report {

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    MarkdownPage page = new MarkdownPage(out);
    page.heading(1, outcome.caseName());
    page.strongParagraph(Words.status(outcome));
    diagnoses(page, outcome);
    texts(page, outcome);
    missing(page, outcome);
    checks(page, outcome);
    plan(page, outcome);
    withheld(page, outcome);
    warnings(page, outcome);
    reasons(page, outcome);
    trace(page, outcome);
    page.paragraph("Rules: " + outcome.knowledge());
  }

  private static void diagnoses(MarkdownPage page, Outcome outcome) {
    if (!outcome.diagnoses().isEmpty()) {
      page.heading(2, "Diagnosis");
    }
    for (Outcome.Cause cause : outcome.diagnoses()) {
      page.heading(3, cause.title() + " (" + cause.code() + ")");
      page.paragraph(cause.explanation());
      page.item("source", cause.source());
      page.item("because", Words.list(cause.because()));
      page.endOfList();
    }
  }

  private static void texts(MarkdownPage page, Outcome outcome) {
    if (!outcome.recognised().isEmpty() || !outcome.notes().isEmpty()) {
      page.heading(2, "Read in the text");
    }
    for (Outcome.Recognised message : outcome.recognised()) {
      String cut = message.cutOff() ? ", cut off" : "";
      page.item("line " + message.line() + cut, message.title());
      for (Outcome.Label label : message.values()) {
        page.subItem(label.meaning(), label.text() + " (" + label.form() + ")");
      }
    }
    outcome.notes().forEach(note -> page.item("note", note));
    page.endOfList();
  }

  private static void missing(MarkdownPage page, Outcome outcome) {
    if (!outcome.missing().isEmpty()) {
      page.heading(2, "Gather first");
    }
    int number = 0;
    for (SharedCommand shared : SharedCommand.of(outcome.missing())) {
      number++;
      Outcome.Missing first = shared.facts().get(0);
      String title = shared.several() ? Words.answers(shared) : first.question();
      page.heading(3, number + ". " + title);
      for (Outcome.Missing missing : shared.facts()) {
        if (shared.several()) {
          page.item(missing.fact(), missing.question());
          page.subItem("decides", Words.few(missing.decides()));
          Words.asTold(missing).forEach(page::subItem);
        } else {
          page.item("fact", missing.fact());
          page.item("decides", Words.few(missing.decides()));
          Words.asTold(missing).forEach(page::item);
        }
      }
      page.endOfList();
      if (shared.command() != null) {
        page.command(shared.command().shell(), shared.command().command());
      }
    }
  }

  private static void checks(MarkdownPage page, Outcome outcome) {
    if (!outcome.checks().isEmpty()) {
      page.heading(2, "Checks");
    }
    for (Outcome.Prerequisite check : outcome.checks()) {
      String mark =
          switch (check.status()) {
            case PASSED -> "ok";
            case FAILED -> "FAILED";
            case UNKNOWN -> "not known";
          };
      page.item(mark, check.title());
    }
    page.endOfList();
  }

  private static void plan(MarkdownPage page, Outcome outcome) {
    if (!outcome.steps().isEmpty()) {
      page.heading(2, "Plan");
    }
    Phase phase = null;
    for (PlannedStep step : outcome.steps()) {
      if (step.phase() != phase) {
        phase = step.phase();
        page.heading(3, phase.title());
      }
      step(page, step);
    }
  }

  private static void step(MarkdownPage page, PlannedStep step) {
    String risk = step.risk() == Risk.DESTRUCTIVE ? "DESTRUCTIVE" : step.risk().word();
    page.heading(4, step.number() + ". [" + risk + "] " + step.title() + " (" + step.code() + ")");
    page.paragraph(step.instruction());
    if (step.command() != null) {
      page.command(step.shell(), step.command());
    }
    step.commandNeeds().forEach(need -> page.item("no command yet", need));
    if (step.legacyCommand() != null) {
      page.codeItem("instead of (retired)", step.legacyCommand());
    }
    item(page, "retired because", step.legacyNote());
    item(page, "not supported by the vendor", step.unsupportedBecause());
    item(page, "disputed", step.disputed());
    item(page, "approval", step.approval());
    for (Recheck recheck : step.recheck()) {
      page.codeItem("read again right before", recheck.command());
      page.item("exactly one comes back, and", Words.expected(recheck));
    }
    page.item("verify", step.verify());
    item(page, "undo", Words.undo(step));
    page.item("source", step.source());
    page.item("because", Words.list(step.because()));
    page.endOfList();
  }

  private static void item(MarkdownPage page, String label, @Nullable String text) {
    if (text != null) {
      page.item(label, text);
    }
  }

  private static void withheld(MarkdownPage page, Outcome outcome) {
    if (!outcome.withheld().isEmpty()) {
      page.heading(2, "Not now");
    }
    for (Outcome.WithheldStep step : outcome.withheld()) {
      page.item(step.step(), step.title());
      page.subItem("reason", step.reason());
      page.subItem("because", Words.list(step.because()));
    }
    page.endOfList();
  }

  private static void warnings(MarkdownPage page, Outcome outcome) {
    if (!outcome.warnings().isEmpty()) {
      page.heading(2, "Warnings");
    }
    outcome.warnings().forEach(warning -> page.item(warning.code(), warning.text()));
    page.endOfList();
  }

  private static void reasons(MarkdownPage page, Outcome outcome) {
    if (!outcome.proof().isEmpty()) {
      page.heading(2, "Because");
    }
    for (Outcome.ProofNode node : outcome.proof()) {
      Outcome.RuleRef rule = node.rule();
      page.item(node.id(), rule.title() + " (" + rule.file() + ":" + rule.line() + ")");
    }
    page.endOfList();
  }

  private static void trace(MarkdownPage page, Outcome outcome) {
    if (!outcome.trace().isEmpty()) {
      page.heading(2, "Firings, in order");
    }
    for (Outcome.Firing firing : outcome.trace()) {
      Outcome.RuleRef rule = firing.rule();
      page.item(
          String.valueOf(firing.number()),
          rule.title() + " (" + rule.id() + ", " + rule.file() + ":" + rule.line() + ")");
      firing.premises().forEach(one -> page.subItem("matched", ProofText.premise(one)));
      page.subItem("concluded", Words.concluded(firing));
    }
    page.endOfList();
  }
}
