package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.outcome.Outcome;
import exodx.outcome.Outcome.PlannedStep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerShellReportTest {
  private static Outcome withCommand(String command) {
    Outcome full = OutcomeFixture.full();
    List<PlannedStep> steps = new ArrayList<>();
    for (PlannedStep step : full.steps().subList(0, 1)) {
      steps.add(
          new PlannedStep(
              step.number(),
              step.code(),
              step.phase(),
              step.title(),
              step.instruction(),
              step.shell(),
              command,
              step.commandNeeds(),
              step.legacyCommand(),
              step.legacyNote(),
              step.risk(),
              step.reversible(),
              step.supported(),
              step.unsupportedBecause(),
              step.disputed(),
              step.approval(),
              step.approvedBy(),
              step.verify(),
              step.recheck(),
              step.source(),
              step.because()));
    }
    return new Outcome(
        full.caseName(),
        full.knowledge(),
        full.status(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        steps,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void isAsciiSoThatEveryCodePageReadsIt() {
    assertThat(Printed.report(new PowerShellReport(OutcomeFixture::shells), OutcomeFixture.full()))
        .matches("[ -~\n]*")
        .doesNotContain(".Length -ne 1");
  }

  @Test
  void writesOtherLettersOfACommandByTheirNumber() {
    assertThat(
            Printed.report(
                new PowerShellReport(OutcomeFixture::shells),
                withCommand("Get-Badge 'J\u00fcrgen'")))
        .contains("Get-Badge ('' + 'J' + [char]0x00FC + 'rgen')");
  }

  @Test
  void runsNoCommandThatHidesSomething() {
    String script =
        Printed.report(
            new PowerShellReport(OutcomeFixture::shells), withCommand("Get-Badge '\u202e'"));
    assertThat(script).doesNotContain("Get-Badge '").contains("Write-Host 'Step 1 is done by hand");
  }
}
