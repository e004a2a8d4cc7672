package exodx.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every command of the rules is one that the vendor's reference knows at its place. */
class CommandReferenceTest {
  private static final Path TABLE = Path.of("docs", "commands.md");
  private static final Set<String> COMMON = Set.of("ErrorAction", "WhatIf", "Confirm", "Verbose");
  private static final Map<String, Set<String>> PLACES =
      Map.of(
          "Exchange Online PowerShell", Set.of("ExchangeOnline"),
          "Exchange Management Shell", Set.of("ExchangeServer"),
          "Exchange management tools", Set.of("ExchangeServer"),
          "Windows PowerShell", Set.of("ExchangeServer"),
          "Purview PowerShell", Set.of("Purview"),
          "Active Directory PowerShell", Set.of("ActiveDirectory"),
          "Entra Connect server", Set.of("ADSync"),
          "Microsoft Graph PowerShell", Set.of("Graph"));
  private static Map<String, Reference> reference = Map.of();

  /** What the reference says of a cmdlet: its page, where the text came from, its places, sets. */
  record Reference(
      String page,
      String evidence,
      List<String> where,
      List<List<String>> sets,
      Map<String, List<String>> onlyIn) {}

  @BeforeAll
  static void read() throws IOException {
    reference =
        new ObjectMapper()
            .readValue(
                Path.of("src/test/resources/reference/cmdlets.json").toFile(),
                new TypeReference<Map<String, Reference>>() {});
  }

  private static List<KnowledgeCommand> all() {
    return KnowledgeCommand.all().stream()
        .filter(one -> one.shell() != null && PLACES.containsKey(one.shell()))
        .toList();
  }

  @Test
  void everyParameterExistsAtItsPlace() {
    List<String> wrong = new ArrayList<>();
    for (KnowledgeCommand found : all()) {
      for (UsedCommand used : UsedCommand.of(found.command())) {
        String fault = fault(used, PLACES.get(found.shell()));
        if (fault != null) {
          wrong.add(found.where() + ": " + used.cmdlet() + " " + fault);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void findsWhatIsNotThere() {
    assertThat(fault("Get-RemoteMailbox -Identity 'x' -NoSuchParameter", "ExchangeServer"))
        .contains("NoSuchParameter");
    assertThat(fault("Get-RemoteMailbox -Identity 'x'", "ExchangeOnline")).contains("not there");
    assertThat(fault("Enable-RemoteMailbox -Identity 'x' -Room -Shared", "ExchangeServer"))
        .contains("no parameter set");
    assertThat(fault("Get-NoSuchThing -Identity 'x'", "ExchangeOnline")).contains("reference");
    assertThat(fault("Get-Mailbox -Identity 'a -NoSuchParameter b'", "ExchangeOnline")).isNull();
  }

  @Test
  void everyEntrySaysWhereItComesFrom() {
    reference.forEach(
        (cmdlet, known) ->
            assertThat(known.evidence())
                .as(cmdlet)
                .matches(
                    "(?i)[a-z-]*docs[A-Za-z-]*( \\([^)]+\\))?, (state|page) of \\d{4}-\\d\\d-\\d\\d"
                        + "|not verified( \\(.+\\))?"));
  }

  private static String fault(String command, String place) {
    return fault(UsedCommand.of(command).get(0), Set.of(place));
  }

  private static String fault(UsedCommand used, Set<String> places) {
    Reference known = reference.get(used.cmdlet());
    if (known == null) {
      return "is not in the reference";
    }
    boolean builtIn = known.where().contains("PowerShell");
    if (!builtIn && known.where().stream().noneMatch(places::contains)) {
      return "is not there: " + known.where();
    }
    Set<String> asked = new TreeSet<>(used.parameters());
    asked.removeAll(COMMON);
    for (String parameter : asked) {
      List<String> only = known.onlyIn().get(parameter);
      if (only != null && only.stream().noneMatch(places::contains)) {
        return "-" + parameter + " is only in " + only;
      }
    }
    return known.sets().stream().anyMatch(set -> set.containsAll(asked))
        ? null
        : "has no parameter set with " + asked;
  }

  @Test
  void theTableOfCommandsIsComplete() throws IOException {
    Map<String, TreeSet<String>> rows = new TreeMap<>();
    for (KnowledgeCommand found : all()) {
      for (UsedCommand used : UsedCommand.of(found.command())) {
        Reference known = reference.get(used.cmdlet());
        if (known == null || known.where().contains("PowerShell")) {
          continue;
        }
        String parameters =
            used.parameters().isEmpty() ? "" : "`-" + String.join(" -", used.parameters()) + "`";
        rows.computeIfAbsent(
                String.format(
                    "| %s | `%s` | %s | %%s | [page](%s) | %s |",
                    found.shell(), used.cmdlet(), parameters, known.page(), known.evidence()),
                row -> new TreeSet<>())
            .add(found.risk().word());
      }
    }
    StringBuilder table =
        new StringBuilder(
            """
            # Commands of the rules

            Every cmdlet that the rules print, where it is run, with which parameters, the risk of the steps that use it, and the
            page of the reference that it is checked against. The pages were not read on the web but in copies of Microsoft's
            documentation repositories; the last column names the repository and the day of its state, or of the page where only that
            is known. "Not verified" means that no text with the syntax could be opened. A test makes this table of the rules and compares
            cmdlets, places and parameter sets with `src/test/resources/reference/cmdlets.json`; a command that is not in it fails. The
            cmdlets of PowerShell itself are compared too, with Windows PowerShell 5.1, and are left out here. That a page lists a cmdlet
            does not prove that the service still answers.

            | shell | cmdlet | parameters | risk | page | checked against |
            |---|---|---|---|---|---|
            """);
    rows.forEach(
        (row, risks) -> table.append(String.format(row, String.join(", ", risks))).append('\n'));
    if ("update".equals(System.getProperty("exodx.golden"))) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE)).isEqualTo(table.toString());
  }
}
