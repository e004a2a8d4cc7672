package exodx.report;

import exodx.commands.PowerShellLiteral;
import exodx.explain.Outcome;
import exodx.explain.Outcome.PlannedStep;
import java.io.PrintWriter;
import java.util.stream.Stream;

/**
 * The plan as a script that does no harm by itself: without parameters it only looks; each change
 * is chosen by number and confirmed; what destroys needs a switch and a typed word as well.
 *
 * <p>Nothing but the commands of the plan becomes code. All else stands in comments of one line or
 * in quoted literals, and is written in ASCII: Windows PowerShell reads a file without a byte order
 * mark in an old code page, where parts of some letters are quotation marks.
 */
public final class PowerShellReport implements Report {
  private static final String HEAD =
      """
      #Requires -Version 5.1
      [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
      param(
          # Numbers of the steps to run; without it, all steps that only read.
          [int[]]$Step,
          # Lets steps run that cannot be undone, after one more question each.
          [switch]$AllowDestructive
      )
      Set-StrictMode -Version Latest
      $ErrorActionPreference = 'Stop'
      $openShell = ''

      # Tells whether a step is wanted, and lets the operator get to the shell it is for.
      function Test-StepWanted {
          param([int]$Number, [string]$Risk, [string]$Shell)
          $wanted = if ($null -eq $Step) { $Risk -ceq 'read-only' } else { $Step -contains $Number }
          if (-not $wanted) {
              Write-Host "Step ${Number} skipped: it is $Risk, run it with -Step $Number"
              return $false
          }
          if ($WhatIfPreference -and $Risk -cne 'read-only') {
              Write-Host "Step ${Number}: what if; nothing is done"
              return $false
          }
          if ($Shell -and $Shell -cne $script:openShell) {
              $null = Read-Host "Step ${Number} is for ${Shell}: press Enter when this is it"
              $script:openShell = $Shell
          }
          return $true
      }
      """;

  /** Stops before the first step where the commands would not be what they were. */
  private static final String ENCODING_CHECK =
      """

      # Some commands hold letters beyond ASCII: save this file as UTF-8 with a byte order mark.
      if ('\u00e9'.Length -ne 1) {
          throw 'This file was read in a wrong encoding. Save it as UTF-8 with a byte order mark.'
      }
      """;

  @Override
  public void write(Outcome outcome, PrintWriter out) {
    out.print(HEAD);
    if (outcome.steps().stream().flatMap(PowerShellReport::command).anyMatch(Ascii::isBeyond)) {
      out.print(ENCODING_CHECK);
    }
    out.print("\n");
    comment(out, "case", outcome.caseName());
    comment(out, "status", Words.status(outcome));
    comment(out, "rules", outcome.knowledge().toString());
    outcome.diagnoses().forEach(cause -> comment(out, "diagnosis", cause.title()));
    outcome.warnings().forEach(warning -> comment(out, "warning", warning.text()));
    outcome.missing().forEach(missing -> comment(out, "not known yet", missing.question()));
    outcome
        .withheld()
        .forEach(step -> comment(out, "not now", step.title() + ": " + step.reason()));
    outcome.steps().forEach(step -> new PowerShellStep(out, step).write());
  }

  private static Stream<String> command(PlannedStep step) {
    return Stream.ofNullable(step.command());
  }

  /**
   * Writes a comment of one line. It always begins with a label of ours, so no text can become a
   * directive such as {@code #Requires}, or the mark that ends a signed script.
   */
  static void comment(PrintWriter out, String label, String text) {
    out.print("# " + label + ": " + Ascii.of(text) + "\n");
  }

  /** Returns a text as a literal of PowerShell. */
  static String quoted(String text) {
    return PowerShellLiteral.quote(Ascii.of(text));
  }
}
