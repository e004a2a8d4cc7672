package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.TestKnowledge;
import exodx.Work;
import exodx.advice.Risk;
import exodx.commands.Grammar;
import exodx.commands.RealPowerShell;
import exodx.diagnosis.Diagnostician;
import exodx.facts.InputReader;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.PlannedStep;
import exodx.outcome.Outcome.Status;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The scripts of the plans of all samples. */
class PlanScriptsTest {
  private static final PowerShellReport REPORT =
      new PowerShellReport(() -> TestKnowledge.BASE.catalogue().shells());
  private static final List<Outcome> OUTCOMES = new ArrayList<>();

  @BeforeAll
  static void answerTheSamples() throws IOException {
    Diagnostician diagnostician = new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);
    try (Stream<Path> files = Files.list(Path.of("facts-samples")).sorted()) {
      for (Path file : files.filter(one -> !one.toString().endsWith(".md")).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          OUTCOMES.add(
              diagnostician.conclude(
                  CaseReader.read(
                      TestKnowledge.BASE.vocabulary(), InputReader.read(file.toString(), in))));
        }
      }
    }
  }

  @Test
  void everyScriptIsPowerShell() throws IOException {
    Grammar.prepare();
    ObjectMapper json = new ObjectMapper();
    List<String> questions = new ArrayList<>();
    for (Outcome outcome : OUTCOMES) {
      questions.add(json.writeValueAsString(Map.of("script", Printed.report(REPORT, outcome))));
    }
    questions.add(
        json.writeValueAsString(Map.of("script", Printed.report(REPORT, OUTCOMES.get(0)) + "}")));
    List<String> answers = Grammar.check(questions);
    assertThat(answers.subList(0, OUTCOMES.size())).containsOnly("{\"ok\":true}");
    assertThat(answers.get(OUTCOMES.size())).contains("does not parse");
  }

  @Test
  void everyScriptIsTheSameTextInEveryCodePage() {
    OUTCOMES.forEach(one -> CodePages.assertSameInAll(Printed.report(REPORT, one), one.caseName()));
  }

  @Test
  void theRealPowerShellRunsEveryScript() throws Exception {
    Path folder = Work.folder("powershell").resolve("plans");
    Files.createDirectories(folder);
    for (int i = 0; i < OUTCOMES.size(); i++) {
      String script = Printed.report(REPORT, OUTCOMES.get(i));
      assertThat(script.chars()).as(OUTCOMES.get(i).caseName()).allMatch(c -> c <= '~');
      Files.writeString(folder.resolve("plan-" + i + ".ps1"), script);
    }
    RealPowerShell.run("parse.ps1", folder);
    assertThat(RealPowerShell.run("plans.ps1", folder))
        .containsPattern("ran \\d{3,} times, \\d+ blocks");
  }

  @Test
  void aPurgeRemovesOnlyTheOneObjectThatItLookedAt() throws Exception {
    PlannedStep purge =
        OUTCOMES.stream()
            .filter(one -> one.caseName().contains("hold-organization-policy-excluded"))
            .flatMap(one -> one.steps().stream())
            .filter(step -> step.risk() == Risk.DESTRUCTIVE)
            .findFirst()
            .orElseThrow();
    Path block = Work.folder("powershell").resolve("block.ps1");
    Files.createDirectories(block.getParent());
    Files.writeString(block, Objects.requireNonNull(purge.command()));
    assertThat(RealPowerShell.run("checked.ps1", block)).contains("ok   one object as planned");
  }

  @Test
  void whatCannotBeUndoneIsABlockThatBeginsWithWhatIf() {
    OUTCOMES.stream()
        .flatMap(outcome -> outcome.steps().stream())
        .filter(step -> step.risk() == Risk.DESTRUCTIVE && step.command() != null)
        .forEach(
            step ->
                assertThat(step.command())
                    .as(step.code())
                    .startsWith("$checked = {")
                    .contains("-WhatIf:$WhatIf\n}\n& $checked -WhatIf\n#")
                    .endsWith("\n# & $checked"));
  }

  @Test
  void onlyACompletePlanCanChangeSomething() {
    assertThat(OUTCOMES).anyMatch(one -> one.status() != Status.DIAGNOSED && hasChange(one));
    for (Outcome outcome : OUTCOMES) {
      if (outcome.status() != Status.DIAGNOSED) {
        assertThat(Printed.report(REPORT, outcome))
            .as(outcome.caseName())
            .doesNotContainPattern("(?m)^ *Invoke-Step \\d+ '(change|destructive)'");
      }
    }
  }

  private static boolean hasChange(Outcome outcome) {
    return outcome.steps().stream()
        .anyMatch(step -> step.risk() != Risk.READ_ONLY && step.command() != null);
  }

  @Test
  void whatCannotBeUndoneIsReadAgainAndHasNoHolds() {
    List<PlannedStep> purges =
        OUTCOMES.stream()
            .flatMap(outcome -> outcome.steps().stream())
            .filter(step -> step.risk() == Risk.DESTRUCTIVE && step.command() != null)
            .toList();
    assertThat(purges).hasSizeGreaterThan(5).allMatch(step -> !step.recheck().isEmpty());
    Outcome purge =
        OUTCOMES.stream()
            .filter(one -> one.caseName().contains("hold-organization-policy-excluded"))
            .findFirst()
            .orElseThrow();
    assertThat(Printed.report(REPORT, purge))
        .contains(
            "Get-Mailbox -Identity 'ec5475a8-5b78-4c92-870b-cad24fcffa10' -SoftDeletedMailbox"
                + " -IncludeInactiveMailbox",
            "& $same 'ExchangeGuid' @('ec5475a8-5b78-4c92-870b-cad24fcffa10')",
            "& $same 'InPlaceHolds' @('-mbx7cfb30345d454ac0a989ab3041051209',"
                + "'mbxba6f4ba25b62490aaaa253eea27426ab:1')",
            "& $filled 'WhenSoftDeleted'",
            "& $empty 'ExternalDirectoryObjectId'",
            "& $empty 'LitigationHoldEnabled'",
            "& $empty 'DelayHoldApplied'",
            "& $same 'InPlaceHolds' @('mbx7cfb30345d454ac0a989ab3041051209:2')");
  }
}
