package exodx.report;

import exodx.advice.Risk;
import exodx.explain.Outcome.PlannedStep;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** One step of a plan inside of a script. */
final class PowerShellStep {
  private final PrintWriter out;
  private final PlannedStep step;

  PowerShellStep(PrintWriter out, PlannedStep step) {
    this.out = out;
    this.step = step;
  }

  void write() {
    comments();
    String command = step.command();
    if (command == null || !isPrintable(command)) {
      line(0, "Write-Host " + PowerShellReport.quoted(byHand()));
    } else {
      switch (step.risk()) {
        case READ_ONLY -> readOnly(command);
        case CHANGE -> change(command);
        case DESTRUCTIVE -> destructive(command);
      }
    }
  }

  private void comments() {
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
  }

  private void comment(String label, @Nullable String text) {
    if (text != null) {
      PowerShellReport.comment(out, label, text);
    }
  }

  private String byHand() {
    String which = "Step " + step.number();
    return step.commandNeeds().isEmpty()
        ? which + " is done by hand: " + step.title()
        : which
            + " has no command yet: "
            + step.title()
            + " (first gather "
            + String.join("; ", step.commandNeeds())
            + ")";
  }

  private void readOnly(String command) {
    open();
    line(4, "Write-Host " + PowerShellReport.quoted(caption() + ": " + step.title()));
    code(4, command);
    line(0, "}");
  }

  private void change(String command) {
    open();
    confirmed(4, command);
    line(0, "}");
  }

  private void destructive(String command) {
    open();
    line(4, "if (-not $AllowDestructive) {");
    line(8, "Write-Warning 'This cannot be undone: it runs only with -AllowDestructive.'");
    line(4, "} elseif ((Read-Host " + PowerShellReport.quoted(typed()) + ") -ceq 'DELETE') {");
    confirmed(8, command);
    line(4, "}");
    line(0, "}");
  }

  private String typed() {
    return "Type DELETE for step " + step.number() + ", which cannot be undone: " + step.title();
  }

  private void open() {
    String shell = step.shell() == null ? "" : step.shell();
    line(
        0,
        "if (Test-StepWanted "
            + step.number()
            + " "
            + PowerShellReport.quoted(step.risk().word())
            + " "
            + PowerShellReport.quoted(shell)
            + ") {");
  }

  private void confirmed(int indent, String command) {
    String title = PowerShellReport.quoted(title());
    String caption = PowerShellReport.quoted(caption());
    line(indent, "if ($PSCmdlet.ShouldContinue(" + title + ", " + caption + ")) {");
    code(indent + 4, command);
    line(indent, "}");
  }

  private String title() {
    String approval = step.approval() == null ? "" : " Approval: " + step.approval();
    return step.title() + (step.risk() == Risk.CHANGE ? "?" : " (cannot be undone)?") + approval;
  }

  private String caption() {
    return "exodx step " + step.number();
  }

  /** A command that hides something is shown as not to be run, rather than run. */
  private static boolean isPrintable(String command) {
    return command.codePoints().allMatch(c -> c == '\n' || Printable.isPrintable(c));
  }

  /** Each command prints by itself: PowerShell stumbles over mixed kinds of output otherwise. */
  private void code(int indent, String command) {
    line(indent, ". {");
    command.lines().forEach(line -> line(indent + 4, line));
    line(indent, "} | Out-Host");
  }

  private void line(int indent, String text) {
    out.print(" ".repeat(indent) + text + "\n");
  }
}
