package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.TestKnowledge;
import exodx.advice.Risk;
import exodx.commands.Grammar;
import exodx.explain.Diagnostician;
import exodx.explain.Outcome;
import exodx.explain.Outcome.PlannedStep;
import exodx.explain.Outcome.Status;
import exodx.facts.InputReader;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            "Assert-Same $again 'ExchangeGuid' @('ec5475a8-5b78-4c92-870b-cad24fcffa10')",
            "Assert-Same $again 'InPlaceHolds' @('-mbx7cfb30345d454ac0a989ab3041051209',"
                + " 'mbxba6f4ba25b62490aaaa253eea27426ab:1')",
            "Assert-Filled $again 'WhenSoftDeleted'",
            "Assert-Empty $again 'ExternalDirectoryObjectId'",
            "Assert-Empty $again 'LitigationHoldEnabled'",
            "Assert-Empty $again 'DelayHoldApplied'",
            "Assert-Same $again 'InPlaceHolds' @('mbx7cfb30345d454ac0a989ab3041051209:2')");
  }
}
