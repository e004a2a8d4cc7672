package exodx.report;

import exodx.advice.Risk;
import exodx.diagnosis.CheckedCommand;
import exodx.outcome.Outcome.PlannedStep;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a plan inside of a script. */
final class PowerShellStep {
  private static final int INDENT = 4;

  private final PrintWriter out;
  private final PlannedStep step;
  private final boolean complete;
  private final boolean byHand;

  /**
   * Prepares a step.
   *
   * @param complete true when nothing is missing that could change the plan
   * @param byHand true when another program than PowerShell runs the command
   */
  PowerShellStep(PrintWriter out, PlannedStep step, boolean complete, boolean byHand) {
    this.out = out;
    this.step = step;
    this.complete = complete;
    this.byHand = byHand;
  }

  /** Writes it with the reasons for it. */
  void write(List<String> reasons) {
    comments(reasons);
    String command = step.command();
    if (step.risk() != Risk.READ_ONLY && !complete) {
      say("waits, because facts are missing that could change this plan: " + step.title());
    } else if (command == null) {
      say(withoutCommand());
    } else if (byHand) {
      say("is run by hand (" + step.shell() + "): " + command);
    } else if (step.risk() == Risk.DESTRUCTIVE && !CheckedCommand.is(command)) {
      say("is done by hand, nothing is read again before it: " + step.title());
    } else {
      PowerShell.code(command)
          .ifPresentOrElse(
              this::run,
              () ->
                  say("is done by hand, its command holds what cannot be shown: " + step.title()));
    }
  }

  private void comments(List<String> reasons) {
    out.print("\n");
    comment("step " + step.number(), "[" + step.risk().word() + "] " + step.title());
    comment("what", step.instruction());
    comment("shell", step.shell());
    step.commandNeeds().forEach(need -> comment("no command yet", need));
    comment("instead of (retired)", step.legacyCommand());
    comment("not supported by the vendor", step.unsupportedBecause());
    comment("disputed", step.disputed());
    comment("approval", step.approval());
    comment("verify", step.verify());
    comment("undo", Words.undo(step));
    comment("source", step.source());
    reasons.forEach(reason -> comment("because", reason));
  }

  private void comment(String label, @Nullable String text) {
    if (text != null) {
      PowerShell.comment(out, INDENT, label, text);
    }
  }

  private void say(String text) {
    line(0, "Write-Host " + PowerShell.quoted("Step " + step.number() + " " + text));
  }

  private String withoutCommand() {
    return step.commandNeeds().isEmpty()
        ? "is done by hand: " + step.title()
        : "has no command yet: "
            + step.title()
            + " (first gather "
            + String.join("; ", step.commandNeeds())
            + ")";
  }

  private void run(String command) {
    String risk = PowerShell.quoted(step.risk().word());
    String shell = PowerShell.quoted(step.shell() == null ? "" : step.shell());
    line(0, "if (Test-StepWanted " + step.number() + " " + risk + " " + shell + ") {");
    if (step.risk() == Risk.READ_ONLY) {
      line(
          4,
          "Write-Host " + PowerShell.quoted("exodx step " + step.number() + ": " + step.title()));
      invoke(4, risk, command);
    } else {
      String title = PowerShell.quoted(title());
      String run = command;
      if (CheckedCommand.is(command)) {
        CheckedCommand.block(command).lines().forEach(one -> line(4, one));
        invoke(4, risk, "& $checked -WhatIf");
        run = "& $checked";
      }
      line(4, "if (Confirm-Step " + step.number() + " " + risk + " " + title + ") {");
      invoke(8, risk, run);
      line(4, "}");
    }
    line(0, "}");
  }

  private String title() {
    return step.approval() == null
        ? step.title()
        : step.title() + " (approval: " + step.approval() + ")";
  }

  private void invoke(int indent, String risk, String command) {
    line(indent, "Invoke-Step " + step.number() + " " + risk + " {");
    command.lines().forEach(one -> line(indent + 4, one));
    line(indent, "}");
  }

  private void line(int indent, String text) {
    out.print(" ".repeat(INDENT + indent) + text + "\n");
  }
}
