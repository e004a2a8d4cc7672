package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything a person sees, letter by letter. */
class GoldenReportsTest {
  private static final Outcome FULL = OutcomeFixture.full();

  @Test
  void text() {
    Golden.check("full.txt", Printed.report(new TextReport(Style.PLAIN, 80, false), FULL));
  }

  @Test
  void json() {
    Golden.check("full.json", Printed.report(new JsonReport(), FULL));
  }

  @Test
  void markdown() {
    Golden.check("full.md", Printed.report(new MarkdownReport(true), FULL));
  }

  @Test
  void powerShell() {
    PowerShellReport report = new PowerShellReport(OutcomeFixture::shells);
    Golden.check("full.ps1", Printed.report(report, FULL));
    Golden.check("diagnosed.ps1", Printed.report(report, OutcomeFixture.diagnosed()));
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void nothingButTheStatus(Status status) {
    Outcome empty = OutcomeFixture.empty(status);
    String name = "empty-" + status.name().toLowerCase(java.util.Locale.ROOT);
    Golden.check(name + ".txt", Printed.report(new TextReport(Style.PLAIN, 80, false), empty));
  }

  @Test
  void colourAddsNothingButColour() {
    String coloured = Printed.report(new TextReport(Style.COLOUR, 80, false), FULL);
    assertThat(coloured).contains("\u001b[1mPLAN\u001b[0m", "\u001b[31m[DESTRUCTIVE]\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(Printed.report(new TextReport(Style.PLAIN, 80, false), FULL));
  }

  @Test
  void commandsAreNeverWrapped() {
    String text = Printed.report(new TextReport(Style.PLAIN, 20, true), FULL);
    assertThat(text)
        .contains("Get-Badge -Person 'O''Brien' | Format-List Number\n")
        .contains("Get-Door -Name 'front' | Format-List Locked\n");
  }
}
