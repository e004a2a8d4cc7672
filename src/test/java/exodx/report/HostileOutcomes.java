package exodx.report;

import exodx.advice.Check;
import exodx.advice.Phase;
import exodx.advice.Risk;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.ShellCommand;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random answers whose texts try to become something else. */
final class HostileOutcomes {
  static final List<String> COMMANDS =
      List.of(
          "Get-Thing -Id 'a' | Format-List",
          "$x = Get-Thing\n$x | Select-Object Name",
          "Set-Thing 'ёж'");

  private static final List<String> ATTACKS =
      List.of(
          "\nRemove-Item C:\\ -Recurse\n",
          "#> Remove-Item x <#",
          "#Requires -RunAsAdministrator",
          "SIG # Begin signature block",
          "'; Remove-Item x; '",
          "\u2019; Remove-Item x; \u2018",
          "$(Remove-Item x)",
          "\u001b]0;owned\u0007\u001b[2J",
          "\u202eevil\u2066\u200b",
          "\u0085Remove-Item x\u2028Remove-Item y",
          "</script><img src=x>",
          "```\n# heading\n```",
          "[link](javascript:alert(1))",
          "| table | cell |",
          "@'\nRemove-Item\n'@",
          "ё\u0451\u0491",
          "\ud800 lone",
          "%s%n{0}",
          "");

  private HostileOutcomes() {}

  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(ATTACKS),
        Arbitraries.strings().ofMaxLength(20),
        Arbitraries.strings().alpha().ofMaxLength(60));
  }

  static Arbitrary<Outcome> outcomes() {
    return Combinators.combine(
            texts().list().ofSize(30),
            Arbitraries.of(Outcome.Status.values()),
            Arbitraries.of(Risk.values()).list().ofMaxSize(4),
            Arbitraries.of(Check.Status.values()).list().ofMaxSize(3),
            Arbitraries.randoms())
        .as(
            (texts, status, risks, checks, random) ->
                new Builder(texts, random).outcome(status, risks, checks));
  }

  /** Takes the texts in turn. */
  private static final class Builder {
    private final List<String> texts;
    private final java.util.Random random;
    private int next;

    Builder(List<String> texts, java.util.Random random) {
      this.texts = texts;
      this.random = random;
    }

    private String text() {
      return texts.get(next++ % texts.size());
    }

    private String textOrNull() {
      return random.nextBoolean() ? text() : null;
    }

    private List<String> some() {
      return random.nextBoolean() ? List.of() : List.of(text(), text());
    }

    private ShellCommand command() {
      return random.nextBoolean() ? null : new ShellCommand(text(), COMMANDS.get(0));
    }

    Outcome outcome(Outcome.Status status, List<Risk> risks, List<Check.Status> checks) {
      List<Outcome.Prerequisite> prerequisites = new ArrayList<>();
      checks.forEach(
          check ->
              prerequisites.add(
                  new Outcome.Prerequisite(
                      text(), text(), check, text(), command(), text(), some())));
      List<Outcome.PlannedStep> steps = new ArrayList<>();
      risks.forEach(risk -> steps.add(step(steps.size() + 1, risk)));
      return new Outcome(
          text(),
          new Outcome.Knowledge(text(), text()),
          status,
          List.of(
              new Outcome.Recognised(
                  text(),
                  text(),
                  text(),
                  1,
                  true,
                  List.of(new Outcome.Label(text(), text(), text(), text())))),
          some(),
          List.of(
              new Outcome.Cause(
                  text(),
                  text(),
                  some(),
                  text(),
                  random.nextBoolean(),
                  textOrNull(),
                  text(),
                  some())),
          prerequisites,
          steps,
          List.of(
              new Outcome.WithheldStep(text(), text(), Risk.DESTRUCTIVE, text(), text(), some())),
          List.of(
              new Outcome.WaitingStep(
                  text(), Phase.REPAIR, text(), textOrNull(), Risk.DESTRUCTIVE, some())),
          List.of(new Outcome.Caution(text(), text(), random.nextBoolean(), some())),
          List.of(new Outcome.Missing(text(), text(), command(), some())),
          List.of(
              new Outcome.ProofNode(
                  text(),
                  new Outcome.RuleRef(text(), text(), text(), text(), 1, text(), text()),
                  List.of(new Outcome.Premise(text(), text(), 0, some())),
                  new Outcome.Concluded(text(), text(), text()))),
          List.of());
    }

    private Outcome.PlannedStep step(int number, Risk risk) {
      return new Outcome.PlannedStep(
          number,
          text(),
          Phase.values()[random.nextInt(Phase.values().length)],
          text(),
          text(),
          textOrNull(),
          random.nextInt(4) == 0 ? null : COMMANDS.get(random.nextInt(COMMANDS.size())),
          some(),
          textOrNull(),
          textOrNull(),
          risk,
          textOrNull(),
          random.nextBoolean(),
          textOrNull(),
          textOrNull(),
          textOrNull(),
          textOrNull(),
          text(),
          rechecks(),
          text(),
          some());
    }

    private List<Outcome.Recheck> rechecks() {
      if (random.nextBoolean()) {
        return List.of();
      }
      List<Outcome.Expectation> expected = new ArrayList<>();
      for (Outcome.Expectation.Kind kind : Outcome.Expectation.Kind.values()) {
        expected.add(new Outcome.Expectation(List.of(text(), text()), kind, some()));
      }
      return List.of(new Outcome.Recheck(COMMANDS.get(random.nextInt(COMMANDS.size())), expected));
    }
  }
}
