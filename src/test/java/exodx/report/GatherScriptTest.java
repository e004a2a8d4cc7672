package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.TestKnowledge;
import exodx.commands.AsciiCommand;
import exodx.commands.CommandTemplate;
import exodx.commands.Grammar;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.outcome.Gathering;
import exodx.outcome.Gathering.Reading;
import exodx.outcome.Gathering.Section;
import exodx.problem.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The script that reads what is missing, made with the real rules. */
class GatherScriptTest {
  private static final String GUID = "08073974-1902-4542-88ea-37ba310f0c5c";
  private static final String MESSAGE =
      "The value \"" + GUID + "\" of property \"ArchiveGuid\" is used by another recipient object.";
  private static final Diagnostician DIAGNOSTICIAN =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  private static CaseFacts facts(Map<String, Map<String, Object>> given) {
    CaseFacts facts =
        CaseFacts.of(
            "a case", new SourceText("a case", ""), TestKnowledge.BASE.vocabulary(), List.of());
    for (Fact blank : facts.facts()) {
      for (Map.Entry<String, Object> value :
          given.getOrDefault(blank.type().key(), Map.of()).entrySet()) {
        Fact fact =
            facts.facts().stream()
                .filter(one -> one.type().equals(blank.type()))
                .findFirst()
                .orElseThrow();
        facts = facts.with(fact.with(value.getKey(), value.getValue()));
      }
    }
    return facts;
  }

  private static CaseFacts conflict(String user) {
    return facts(
        Map.of(
            "affectedUser", Map.of("userPrincipalName", user, "synced", true),
            "provisioningErrors", Map.of("text", MESSAGE)));
  }

  private static String script(Gathering gathering) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new GatherScript(TestKnowledge.BASE.catalogue().shells(), gathering)
        .write(gathering.sections(), out);
    out.flush();
    return text.toString();
  }

  private static List<Reading> readings(Gathering gathering) {
    return gathering.sections().stream().flatMap(one -> one.readings().stream()).toList();
  }

  @Test
  void readsAllThatCanBeReadInEveryShell() {
    Gathering gathering = DIAGNOSTICIAN.gather(facts(Map.of()), true);
    assertThat(gathering.sections().stream().map(Section::shell))
        .contains(
            "Exchange Online PowerShell",
            "Microsoft Graph PowerShell",
            "Active Directory PowerShell",
            "Exchange Management Shell",
            "Entra Connect server");
    Set<String> told = new TreeSet<>();
    readings(gathering).forEach(one -> told.addAll(one.facts()));
    Set<String> gathered = new TreeSet<>();
    TestKnowledge.BASE
        .vocabulary()
        .types()
        .forEach(
            type ->
                type.fields().stream()
                    .filter(field -> field.gather() != null)
                    .forEach(field -> gathered.add(type.key() + "." + field.name())));
    assertThat(told).containsAll(gathered);
  }

  @Test
  void readsOnlyWhatIsMissingMostDecisiveFirst() {
    Gathering gathering = DIAGNOSTICIAN.gather(conflict("user1@contoso.com"), false);
    List<String> missing =
        DIAGNOSTICIAN.diagnose(conflict("user1@contoso.com")).missing().stream()
            .filter(one -> one.gather() != null)
            .map(one -> one.fact().replaceAll("\\[\\d+]", ""))
            .toList();
    assertThat(missing).isNotEmpty();
    assertThat(gathering.sections().get(0).readings().get(0).facts()).contains(missing.get(0));
    assertThat(readings(gathering).stream().flatMap(one -> one.facts().stream()))
        .containsAll(missing)
        .doesNotContain("directorySync.version");
    assertThat(gathering.questions()).isNotEmpty();
  }

  @Test
  void takesTheGuidOfTheMessageAndFindsTheHolderBeforeItsHolds() {
    Gathering gathering = DIAGNOSTICIAN.gather(conflict("user1@contoso.com"), true);
    List<Reading> cloud =
        gathering.sections().stream()
            .filter(one -> one.shell().equals("Exchange Online PowerShell"))
            .flatMap(one -> one.readings().stream())
            .toList();
    Reading search = find(cloud, "guidHolders.state");
    Reading holds = find(cloud, "holderHolds.inPlaceHolds");
    assertThat(search.command())
        .isEqualTo("Get-Recipient -Identity '" + GUID + "' -IncludeSoftDeletedRecipients");
    assertThat(search.finds()).isEqualTo(Map.of("guidHolders.exchangeGuid", "ExchangeGuid"));
    assertThat(holds.needs()).isEqualTo(Map.of("guidHolders.exchangeGuid", ""));
    assertThat(holds.command()).contains("-Identity $Known['guidHolders.exchangeGuid'] ");
    assertThat(cloud.indexOf(search)).isLessThan(cloud.indexOf(holds));
  }

  private static Reading find(List<Reading> readings, String fact) {
    return readings.stream().filter(one -> one.facts().contains(fact)).findFirst().orElseThrow();
  }

  @Test
  void everyReadingOnlyReads() {
    for (CaseFacts facts : List.of(facts(Map.of()), conflict("o'brien@contoso.com"))) {
      for (Reading reading : readings(DIAGNOSTICIAN.gather(facts, true))) {
        assertThat(CommandTemplate.parse(reading.command()).readsOnly())
            .as(reading.command())
            .isTrue();
      }
    }
  }

  /** Beside the readings the script runs nothing but these, and writes in one place. */
  @Test
  void theRestOfTheScriptReadsAndSavesOneFileAShell() {
    String frame = PowerShell.part("gather.ps1").replaceAll("(?m)^ *#.*$", "");
    Set<String> own =
        all("(?m)^function ([\\w-]+)", frame).collect(Collectors.toCollection(TreeSet::new));
    Set<String> run =
        all("\\b([A-Z]\\w+-[A-Z]\\w+)", frame).collect(Collectors.toCollection(TreeSet::new));
    run.removeAll(own);
    assertThat(run)
        .containsExactlyInAnyOrder(
            "ConvertTo-Json",
            "ForEach-Object",
            "Get-Location",
            "Join-Path",
            "New-Object",
            "Read-Host",
            "Select-Object",
            "Set-Content",
            "Set-StrictMode",
            "Where-Object",
            "Write-Host",
            "Write-Warning");
    assertThat(all("(Set-Content)", frame)).hasSize(1);
    assertThat(all("New-Object ([\\w.]+)", frame)).containsOnly("System.Collections.ArrayList");
    assertThat(frame).doesNotContainPattern("(?i)invoke|http|net\\.|\\[io\\.|start-|out-file");
  }

  private static Stream<String> all(String regex, String text) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    return matcher.results().map(found -> found.group(1));
  }

  @Test
  void everyScriptIsPowerShell() throws IOException {
    Grammar.prepare();
    List<String> questions = new ArrayList<>();
    for (CaseFacts facts :
        List.of(
            facts(Map.of()),
            conflict("user1@contoso.com"),
            conflict("o'brien@contoso.com"),
            conflict("o\u2019brien\u201c$(x)`@contoso.com"))) {
      for (boolean all : new boolean[] {true, false}) {
        String script = script(DIAGNOSTICIAN.gather(facts, all));
        questions.add(new ObjectMapper().writeValueAsString(Map.of("script", script)));
      }
    }
    assertThat(Grammar.check(questions)).hasSize(8).containsOnly("{\"ok\":true}");
  }

  @Test
  void aNameCannotBecomeCode() {
    for (String quote : List.of("'", "\u2018", "\u2019", "\u201a", "\u201b")) {
      String name = "a" + quote + ";Remove-Item(1);" + quote + "@contoso.com";
      String script = script(DIAGNOSTICIAN.gather(conflict(name), true));
      String literal =
          AsciiCommand.of("'" + name.replace(quote, quote + quote) + "'").orElseThrow();
      assertThat(script).contains("Get-MgUser -UserId " + literal + " -Property");
      assertThat(script.lines().filter(line -> line.contains("Remove-Item(1)")))
          .allMatch(
              line ->
                  line.contains(literal)
                      || line.strip().startsWith("Command = ")
                      || line.strip().startsWith("#"));
    }
  }

  @Test
  void asksForANameThatCannotStandInACommand() {
    for (String name : List.of("<user>\n", "user1", "user*@contoso.com", "a b@contoso.com")) {
      String script = script(DIAGNOSTICIAN.gather(conflict(name), true));
      assertThat(script).doesNotContain("'" + name.strip() + "'").contains("$Known['affectedUser.");
    }
  }

  @Test
  void tellsWhatEachShellNeeds() {
    String script = script(DIAGNOSTICIAN.gather(facts(Map.of()), true));
    assertThat(script)
        .contains(
            "# Exchange Online PowerShell: Connect-ExchangeOnline before the script is run",
            "Connect-MgGraph -Scopes User.Read.All",
            "Save-Answers 'exodx-exchange-online-powershell.json'",
            "Save-Answers 'exodx-active-directory-powershell.json'");
  }
}
