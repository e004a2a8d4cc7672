package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.commands.PowerShellLiteral;
import exodx.explain.Outcome;
import java.util.List;
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

  /** The only lines of a script that hold code, beside its head and the commands. */
  private static final List<Pattern> CODE =
      List.of(
          code("if (Test-StepWanted \\d+ '(?:read-only|change|destructive)' LITERAL) {"),
          code("if ($PSCmdlet.ShouldContinue(LITERAL, LITERAL)) {"),
          code("if (-not $AllowDestructive) {"),
          code("} elseif ((Read-Host LITERAL) -ceq 'DELETE') {"),
          code("Write-Warning LITERAL"),
          code("Write-Host LITERAL"),
          code(". {"),
          code("}"),
          code("} | Out-Host"));

  private static Pattern code(String template) {
    String regex = template.replaceAll("[{}()$.|]", "\\\\$0");
    regex =
        regex.replace(
            "'\\(?:read-only\\|change\\|destructive\\)'", "'(?:read-only|change|destructive)'");
    return Pattern.compile(" *" + regex.replace("LITERAL", LITERAL));
  }

  private static final String HEAD = head();

  private static String head() {
    String script =
        Printed.report(new PowerShellReport(), OutcomeFixture.empty(Outcome.Status.DIAGNOSED));
    return script.substring(0, script.indexOf("\n# case: ") + 1);
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
    assertPrintable(Printed.report(new TextReport(Style.PLAIN), outcome));
    assertPrintable(Printed.report(new MarkdownReport(), outcome));
    assertPrintable(
        Printed.report(new TextReport(Style.COLOUR), outcome).replaceAll("\u001b\\[\\d+m", ""));
  }

  private static void assertPrintable(String text) {
    assertThat(text.codePoints().filter(c -> c != '\n' && !Printable.isPrintable(c))).isEmpty();
  }

  @Property(tries = 500)
  void scriptsHoldNoCodeButOursAndTheCommands(@ForAll("outcomes") Outcome outcome) {
    String script = Printed.report(new PowerShellReport(), outcome);
    assertThat(script).startsWith(HEAD);
    Set<String> commands =
        outcome.steps().stream()
            .filter(step -> step.command() != null)
            .flatMap(step -> step.command().lines())
            .collect(Collectors.toSet());
    for (String line : body(script).lines().filter(one -> !one.isBlank()).toList()) {
      boolean comment = line.startsWith("# ");
      boolean command = commands.contains(line.strip());
      boolean ours = CODE.stream().anyMatch(code -> code.matcher(line).matches());
      assertThat(comment || command || ours).as(line).isTrue();
      if (!command) {
        assertThat(line).matches("[ -~]*");
      }
      if (comment) {
        assertThat(line.toLowerCase(java.util.Locale.ROOT).replace(" ", ""))
            .doesNotStartWith("#requires")
            .doesNotStartWith("#sig#");
      }
    }
  }

  private static String body(String script) {
    String body = script.substring(HEAD.length());
    int check = body.indexOf("if ('\u00e9'.Length");
    return check < 0 ? body : body.substring(body.indexOf("}\n", check) + 2);
  }

  @Property(tries = 300)
  void changesAreAlwaysAskedFor(@ForAll("outcomes") Outcome outcome) {
    String script = Printed.report(new PowerShellReport(), outcome);
    long asked =
        outcome.steps().stream()
            .filter(step -> step.command() != null)
            .filter(step -> step.risk() != exodx.advice.Risk.READ_ONLY)
            .count();
    assertThat(script.lines().filter(line -> line.contains("$PSCmdlet.ShouldContinue('")))
        .hasSize((int) asked);
  }

  @Property(tries = 300)
  void literalsSayWhatTheTextSays(@ForAll("texts") String text) {
    assertThat(PowerShellLiteral.unquote(PowerShellReport.quoted(text))).contains(Ascii.of(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileOutcomes.texts();
  }
}
