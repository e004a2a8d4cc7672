package exodx.report;

import exodx.advice.Shell;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.PlannedStep;
import exodx.outcome.Outcome.Status;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The plan as a script that does no harm by itself: without parameters it only looks; each change
 * is chosen by number and confirmed; what destroys needs a switch and a typed word as well, after
 * its object was read again.
 *
 * <p>While facts are missing that could change the plan, the script only holds the steps that read.
 *
 * <p>Nothing but the commands of the plan becomes code. All else stands in comments of one line or
 * in quoted literals, and is written in ASCII: Windows PowerShell reads a file without a byte order
 * mark in an old code page, where parts of some letters are quotation marks.
 */
public final class PowerShellReport implements Report {
  private static final String BEGIN =
      """
      if ($null -ne $Step -and @($Step | Where-Object { $_ -gt $steps }).Count -gt 0) {
          throw "There is no such step: the plan has $steps."
      }
      if ($TranscriptPath) {
          $null = Start-Transcript -LiteralPath $TranscriptPath -Append -WhatIf:$false -Confirm:$false
      }
      try {
      """;

  private static final String END =
      """
      } finally {
          if ($TranscriptPath) {
              $null = Stop-Transcript
          }
      }
      """;

  private final Supplier<Map<String, Shell>> shells;

  /**
   * Prepares scripts.
   *
   * @param shells the places where commands are run, by the names that steps use
   */
  public PowerShellReport(Supplier<Map<String, Shell>> shells) {
    this.shells = shells;
  }

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    out.print(PowerShell.part("plan.ps1"));
    out.print("\n");
    about(outcome, out);
    shells(outcome, out);
    out.print("$steps = " + outcome.steps().size() + "\n" + BEGIN);
    boolean complete = outcome.status() == Status.DIAGNOSED;
    for (PlannedStep step : outcome.steps()) {
      new PowerShellStep(out, step, complete, byHand(step)).write(reasons(outcome, step));
    }
    if (outcome.steps().isEmpty()) {
      out.print("    Write-Host 'There is no step in this plan.'\n");
    }
    out.print(END);
  }

  private static void about(Outcome outcome, PrintWriter out) {
    PowerShell.comment(out, 0, "case", outcome.caseName());
    PowerShell.comment(out, 0, "rules", outcome.knowledge().toString());
    PowerShell.comment(out, 0, "status", Words.status(outcome));
    outcome.diagnoses().forEach(one -> PowerShell.comment(out, 0, "diagnosis", one.title()));
    outcome.warnings().forEach(one -> PowerShell.comment(out, 0, "warning", one.text()));
    outcome.missing().forEach(one -> PowerShell.comment(out, 0, "not known yet", one.question()));
    outcome
        .withheld()
        .forEach(one -> PowerShell.comment(out, 0, "not now", one.title() + ": " + one.reason()));
  }

  /** Says how each shell of the plan is opened, and how a session is seen to be it. */
  private void shells(Outcome outcome, PrintWriter out) {
    Map<String, Shell> used =
        outcome.steps().stream()
            .map(PlannedStep::shell)
            .filter(Objects::nonNull)
            .distinct()
            .filter(shells.get()::containsKey)
            .collect(Collectors.toMap(name -> name, shells.get()::get, (a, b) -> a, TreeMap::new));
    out.print("$opening = @{\n");
    used.forEach(
        (name, shell) ->
            out.print(
                "    " + PowerShell.quoted(name) + " = " + PowerShell.quoted(shell.open()) + "\n"));
    out.print("}\n$ready = @{\n");
    used.forEach(
        (name, shell) -> {
          if (shell.ready() != null) {
            out.print("    " + PowerShell.quoted(name) + " = { " + shell.ready() + " }\n");
          }
        });
    out.print("}\n");
  }

  private boolean byHand(PlannedStep step) {
    Shell shell = step.shell() == null ? null : shells.get().get(step.shell());
    return shell != null && !shell.isScripted();
  }

  private static List<String> reasons(Outcome outcome, PlannedStep step) {
    return outcome.proof().stream()
        .filter(node -> step.because().contains(node.id()))
        .map(Outcome.ProofNode::rule)
        .map(rule -> rule.title() + " (" + rule.file() + ":" + rule.line() + ")")
        .toList();
  }
}
