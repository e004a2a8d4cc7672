package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.knowledge.lint.RulesCheck;
import exodx.problem.Problem;
import exodx.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever follows each hint about a new repair on-premises ends with one that is carried, too. */
class UnguardedChangeTest {
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
  private static final String WORDS =
      """
      steps:
        hide-user:
          title: Hide the user from the address lists
          instruction: Write the value.
          phase: repair
          shell: Exchange Management Shell
          command: Set-RemoteMailbox -Identity {affectedUser.userPrincipalName} -HiddenFromAddressListsEnabled $true
          risk: change
          reversible: Write the old value.
          verify: Get-RemoteMailbox shows the value.
          source: https://learn.microsoft.com/powershell/module/exchange/set-remotemailbox [Microsoft]
      """;

  private static List<Problem> errors(String... derived) {
    StringBuilder rules = new StringBuilder("package knowledge;\n");
    rules.append(
        rule("hide-user", "Diagnosis( code == \"archive-guid-mismatch\" )", "step(\"hide-user\")"));
    for (String fact : derived) {
      String when = "Step( code == \"hide-user\", $step : code )\n  not Withheld( step == $step )";
      rules.append(rule("hide-user-" + fact, when, "new " + fact + "($step)"));
    }
    List<KnowledgeFile> files = new ArrayList<>(SHIPPED.files());
    files.add(new KnowledgeFile("hidden/hidden.drl", rules.toString()));
    files.add(new KnowledgeFile("hidden/hidden.advice.yaml", WORDS));
    return RulesCheck.whileTyping(new RulesFolder(files), List.of()).problems().stream()
        .filter(one -> one.severity() == Severity.ERROR)
        .toList();
  }

  private static String rule(String name, String when, String then) {
    return """

    rule "%s"
      @title("The user is hidden: %s")
      @rationale("A hidden user is not found.")
      @source("KB 3196424 [Microsoft]")
    when
      %s
    then
      insertLogical( %s );
    end
    """
        .formatted(name, name, when, then);
  }

  @Test
  void eachLackIsToldUntilTheChangeIsGuardedAndCarried() {
    assertThat(errors())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.message())
                    .contains("OnPremisesAttributeChange", "RepairPlanned", "ChangeToCarry"));
    assertThat(errors("OnPremisesAttributeChange", "RepairPlanned"))
        .singleElement()
        .satisfies(one -> assertThat(one.message()).contains("no rule derives ChangeToCarry"));
    assertThat(errors("OnPremisesAttributeChange", "RepairPlanned", "ChangeToCarry")).isEmpty();
    assertThat(errors("OnPremisesAttributeChange", "SyncedRepair")).isEmpty();
  }
}
