package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.advice.Risk;
import exodx.commands.AsciiCommand;
import exodx.commands.PowerShellLiteral;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.PlannedStep;
import exodx.outcome.Outcome.Status;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text of a case or of the rules can become anything but text. */
class HostileProperties {
  private static final String LITERAL = "'(?:[^'‘’‚‛]|'')*'";

  private static final String RISK = "'(?:read-only|change|destructive)'";
  private static final String CHANGE = "'(?:change|destructive)'";
  private static final String LIST = "@\\((?:LITERAL(?:, LITERAL)*)?\\)";

  /** The only lines of a script that hold code, beside its head and the commands. */
  private static final List<Pattern> CODE =
      List.of(
          code("if \\(Test-StepWanted \\d+ " + RISK + " LITERAL\\) \\{"),
          code("if \\(Confirm-Step \\d+ " + CHANGE + " LITERAL\\) \\{"),
          code("Invoke-Step \\d+ " + RISK + " \\{"),
          code("\\$again = Get-Again \\d+ \\{"),
          code("Assert-Same \\$again LITERAL " + LIST),
          code("Assert-Carried \\$again " + LIST + " LITERAL"),
          code("Assert-(?:Empty|Filled) \\$again LITERAL"),
          code("Write-Host LITERAL"),
          code("\\$(?:opening|ready) = @\\{"),
          code("\\$steps = \\d+"),
          code("\\}"));

  private static Pattern code(String regex) {
    return Pattern.compile(" *" + regex.replace("LITERAL", LITERAL));
  }

  private static final PowerShellReport REPORT = new PowerShellReport(OutcomeFixture::shells);

  private static final Set<String> FRAME = frame();

  /** Every line of the script for an empty plan. */
  private static Set<String> frame() {
    return Printed.report(REPORT, OutcomeFixture.empty(Outcome.Status.DIAGNOSED))
        .lines()
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<Outcome> outcomes() {
    return HostileOutcomes.outcomes();
  }

  @Property(tries = 300)
  void jsonIsAlwaysWhatTheSchemaSays(@ForAll("outcomes") Outcome outcome) {
    String json = Printed.report(new JsonReport(), outcome);
    OutcomeSchema.check(json);
    assertPrintable(json);
    assertThat(Printed.report(new JsonReport(), outcome)).isEqualTo(json);
  }

  @Property(tries = 300)
  void nothingReachesATerminalRaw(@ForAll("outcomes") Outcome outcome) {
    assertPrintable(Printed.report(new TextReport(Style.PLAIN, 80, false), outcome));
    assertPrintable(Printed.report(new MarkdownReport(true), outcome));
    assertPrintable(
        Printed.report(new TextReport(Style.COLOUR, 80, false), outcome)
            .replaceAll("\u001b\\[\\d+m", ""));
  }

  private static void assertPrintable(String text) {
    assertThat(text.codePoints().filter(c -> c != '\n' && !Printable.isPrintable(c))).isEmpty();
  }

  @Property(tries = 500)
  void scriptsHoldNoCodeButOursAndTheCommands(@ForAll("outcomes") Outcome outcome) {
    String script = Printed.report(REPORT, outcome);
    assertThat(script).startsWith(PowerShell.part("plan.ps1"));
    Set<String> commands =
        outcome.steps().stream()
            .map(PlannedStep::command)
            .filter(Objects::nonNull)
            .flatMap(command -> AsciiCommand.of(command).stream())
            .flatMap(String::lines)
            .collect(Collectors.toSet());
    String body = script.substring(PowerShell.part("plan.ps1").length());
    for (String line : body.lines().filter(one -> !one.isBlank()).toList()) {
      boolean comment = line.strip().startsWith("# ");
      boolean command = commands.contains(line.strip());
      boolean ours =
          FRAME.contains(line) || CODE.stream().anyMatch(code -> code.matcher(line).matches());
      assertThat(comment || command || ours).as(line).isTrue();
      assertThat(line).matches("[ -~]*");
      if (comment) {
        assertThat(line.toLowerCase(Locale.ROOT).replace(" ", ""))
            .doesNotStartWith("#requires")
            .doesNotStartWith("#sig#");
      }
    }
  }

  @Property(tries = 300)
  void changesAreAlwaysAskedFor(@ForAll("outcomes") Outcome outcome) {
    List<String> lines = Printed.report(REPORT, outcome).lines().map(String::strip).toList();
    int changes = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("Invoke-Step \\d+ " + CHANGE + " \\{")) {
        String which = lines.get(i).replaceAll("Invoke-Step (.*) \\{", "$1");
        assertThat(lines.get(i - 1)).startsWith("if (Confirm-Step " + which + " '");
        changes++;
      }
    }
    assertThat(changes).isEqualTo(outcome.status() == Status.DIAGNOSED ? changes(outcome) : 0);
  }

  private static int changes(Outcome outcome) {
    return (int)
        outcome.steps().stream()
            .filter(step -> step.command() != null && step.risk() == Risk.CHANGE)
            .count();
  }

  @Property(tries = 300)
  void whatIsNotReadAgainIsNeverDestroyed(@ForAll("outcomes") Outcome outcome) {
    assertThat(Printed.report(REPORT, outcome).lines().map(String::strip))
        .noneMatch(line -> line.matches("Invoke-Step \\d+ 'destructive' \\{"));
  }

  @Property(tries = 300)
  void literalsSayWhatTheTextSays(@ForAll("texts") String text) {
    assertThat(PowerShellLiteral.unquote(PowerShell.quoted(text))).contains(PowerShell.ascii(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileOutcomes.texts();
  }
}
