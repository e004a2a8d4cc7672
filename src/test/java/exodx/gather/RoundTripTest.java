package exodx.gather;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Guid;
import exodx.facts.InputReader;
import exodx.facts.Note;
import exodx.facts.Vocabulary;
import exodx.outcome.Gathering;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.PlannedStep;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What gather saves in an organisation where the facts of a sample hold reads back into those
 * facts.
 */
class RoundTripTest {
  private static final Vocabulary VOCABULARY = TestKnowledge.BASE.vocabulary();
  private static final Diagnostician DIAGNOSTICIAN =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  /** Facts that no reading tells although a command is named for them: a person looks at it. */
  private static final Set<String> LOOKED_AT =
      Set.of(
          "affectedUser.inSyncScope",
          "onPremisesRecipient.mailboxExists",
          "onPremises.exchangeServerRunning=false",
          "onPremises.managementToolsInstalled=false",
          "onPremises.schemaHasExchangeAttributes=false");

  static Stream<String> samples() {
    return Stream.of(
        "archive-mismatch-cloud-managed.json",
        "archive-mismatch-cloud-sync.json",
        "archive-mismatch-different-archive.json",
        "archive-mismatch-hybrid-server.json",
        "archive-mismatch-live-archive.yaml",
        "archive-mismatch-management-tools.json",
        "archive-mismatch-prerequisites-fail.yaml",
        "archive-mismatch-schema-only.yaml",
        "demo-1-provisioned1.yaml",
        "demo-2-aduser1.yaml",
        "guid-in-use-archiveguid-live-holder.json",
        "guid-in-use-deleted-user-same-person.json",
        "guid-in-use-exchangeguid-mailuser.json",
        "guid-in-use-soft-deleted-mailbox-gentle.yaml",
        "guid-in-use-soft-deleted-mailbox-purge.yaml",
        "guid-in-use-user-has-cloud-mailbox.json",
        "hold-delay-hold.yaml",
        "hold-litigation-approved.json",
        "hold-mail-user.yaml",
        "hold-organization-policy-excluded.yaml",
        "hold-organization-policy.json",
        "hold-preservation-lock.yaml",
        "hold-retention-label.json");
  }

  private static CaseFacts sample(String name) throws IOException {
    Path file = Path.of("facts-samples", name);
    try (InputStream in = Files.newInputStream(file)) {
      return CaseReader.read(VOCABULARY, InputReader.read(file.toString(), in));
    }
  }

  /** What a support engineer has at first: a name and the text of the error. */
  private static CaseFacts beginning(CaseFacts sample) {
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : sample.facts()) {
      Map<String, Fact.Value> kept = new LinkedHashMap<>();
      fact.values()
          .forEach(
              (name, value) -> {
                String path = fact.type().key() + "." + name;
                if (path.equals("affectedUser.userPrincipalName")
                    || path.equals("provisioningErrors.text")) {
                  kept.put(name, value);
                }
              });
      facts.add(new Fact(fact.type(), fact.index(), kept));
    }
    return new CaseFacts(sample.name(), sample.source(), facts);
  }

  private static List<SourceText> saved(CaseFacts sample) {
    Gathering gathering = DIAGNOSTICIAN.gather(beginning(sample), true);
    return new Administrator(new Organisation(sample)).run(gathering);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsSavedReadsBack(String name) throws IOException {
    CaseFacts sample = sample(name);
    CaseFacts read = CaseReader.read(VOCABULARY, saved(sample));
    Map<String, String> wanted = readable(sample);
    Map<String, String> got = readable(read);
    assertThat(got).as("facts read from the files").containsAllEntriesOf(wanted);
    got.keySet().removeAll(wanted.keySet());
    Map<String, String> known = all(sample);
    got.forEach(
        (path, value) -> assertThat(value).as(path).isEqualTo(known.getOrDefault(path, value)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void andLeadsToTheSamePlan(String name) throws IOException {
    CaseFacts sample = sample(name);
    CaseFacts read = CaseReader.read(VOCABULARY, saved(sample));
    Outcome first = DIAGNOSTICIAN.conclude(sample);
    Outcome second = DIAGNOSTICIAN.conclude(completed(read, sample));
    assertThat(second.diagnoses().stream().map(Outcome.Cause::code))
        .isEqualTo(first.diagnoses().stream().map(Outcome.Cause::code).toList());
    assertThat(commands(second)).isEqualTo(commands(first));
  }

  private static List<String> commands(Outcome outcome) {
    return outcome.steps().stream()
        .map((PlannedStep step) -> step.code() + ": " + step.command())
        .toList();
  }

  /** Adds what only people can tell, as they would after the gathering. */
  private static CaseFacts completed(CaseFacts read, CaseFacts sample) {
    CaseFacts all = read;
    for (Fact fact : sample.facts()) {
      Fact known =
          all.facts().stream()
              .filter(one -> one.type().equals(fact.type()) && one.index() == fact.index())
              .findFirst()
              .orElse(Fact.blank(fact.type(), fact.index()));
      for (Map.Entry<String, Fact.Value> value : fact.values().entrySet()) {
        if (known.get(value.getKey()) == null) {
          known = known.with(value.getKey(), value.getValue().value());
        }
      }
      all = all.with(known);
    }
    return all;
  }

  /** Files as a script once saved them; they stay as they are when the knowledge changes. */
  @ParameterizedTest
  @ValueSource(strings = {"demo-2-aduser1", "hold-organization-policy-excluded"})
  void keptFilesReadBack(String name) throws IOException {
    List<SourceText> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of("src/test/resources/exodx/gather", name)).sorted()) {
      for (Path file : all.toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          files.add(InputReader.read(String.valueOf(file.getFileName()), in));
        }
      }
    }
    CaseFacts read = CaseReader.read(VOCABULARY, files);
    assertThat(files).hasSizeGreaterThan(5);
    assertThat(readable(read)).containsAllEntriesOf(readable(sample(name + ".yaml")));
    assertThat(read.notes().stream().map(Note::text))
        .anyMatch(text -> text.startsWith("not readable: Get-MoveRequest "));
  }

  @Test
  void anAnswerThatWasCutOffTellsNothing() throws IOException {
    CaseFacts sample = sample("demo-2-aduser1.yaml");
    List<SourceText> cut =
        saved(sample).stream()
            .map(
                file ->
                    new SourceText(
                        file.name(),
                        file.text().replace("\"complete\" : true", "\"complete\" : false")))
            .toList();
    // Errors are not cut off; one that says that nothing was found names the user.
    assertThat(readable(CaseReader.read(VOCABULARY, cut)).keySet())
        .isSubsetOf("affectedUser.userPrincipalName");
  }

  @Test
  void anErrorIsNoAbsence() throws IOException {
    CaseFacts sample = sample("demo-2-aduser1.yaml");
    CaseFacts nobody = CaseFacts.of("nobody", new SourceText("nobody", ""), VOCABULARY, List.of());
    Gathering gathering = DIAGNOSTICIAN.gather(beginning(sample), true);
    List<SourceText> files = new Administrator(new Organisation(nobody)).run(gathering);
    assertThat(files.get(0).text()).contains("notReadableBecause");
    Map<String, String> read = readable(CaseReader.read(VOCABULARY, files));
    assertThat(read.keySet())
        .noneMatch(
            path -> path.matches("(cloudRecipient|guidHolders|holderSearch|userHolds[.]l).*"));
  }

  @Test
  void everyShellAndEveryKindOfHolderIsAmongTheSamples() throws IOException {
    Set<String> shells = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    for (String name : samples().toList()) {
      CaseFacts sample = sample(name);
      for (SourceText file : saved(sample)) {
        if (!readable(CaseReader.read(VOCABULARY, file)).isEmpty()) {
          shells.add(file.name());
        }
      }
      readable(sample).forEach((path, value) -> told.add(path.replaceAll("\\[\\d+]", "")));
    }
    assertThat(shells)
        .contains(
            "exodx-exchange-online-powershell.json",
            "exodx-microsoft-graph-powershell.json",
            "exodx-active-directory-powershell.json",
            "exodx-exchange-management-shell.json",
            "exodx-entra-connect-server.json");
    assertThat(told)
        .contains(
            "guidHolders.state",
            "guidHolders.property",
            "guidHolders.externalDirectoryObjectId",
            "holderHolds.inPlaceHolds",
            "holderHolds.organizationInPlaceHolds",
            "holderHolds.delayHoldApplied",
            "holderSearch.matches",
            "cloudRecipient.archiveGuid",
            "onPremisesRecipient.exchangeGuid");
  }

  /** The facts that printed objects tell, by path. */
  private static Map<String, String> readable(CaseFacts facts) {
    Map<String, String> readable = new TreeMap<>();
    Set<String> hidden = hidden(facts);
    all(facts)
        .forEach(
            (path, value) -> {
              String plain = path.replaceAll("\\[\\d+]", "");
              boolean looked = LOOKED_AT.contains(plain) || LOOKED_AT.contains(plain + "=" + value);
              looked |= hidden.contains(plain);
              if (!field(plain).from().isEmpty() && !looked) {
                readable.put(path, value);
              }
            });
    return readable;
  }

  /** What no command shows in this organisation. */
  private static Set<String> hidden(CaseFacts facts) {
    Set<String> hidden = new LinkedHashSet<>();
    if (!text(facts, "cloudRecipient.recipientTypeDetails").endsWith("Mailbox")) {
      hidden.add("cloudRecipient.cloudManaged"); // only Get-Mailbox shows it
    }
    if (!text(facts, "onPremises.exchangeServerRunning").equals("true")) {
      hidden.add("onPremisesRecipient.archiveHasContent"); // nothing is there to count it
    }
    if (text(facts, "directorySync.tool").equals("EntraCloudSync")) {
      hidden.add("directorySync.exchangeAttributesIncluded"); // it has no connectors
    }
    return hidden;
  }

  private static String text(CaseFacts facts, String path) {
    return facts.value(path).map(Object::toString).orElse("");
  }

  private static FactField field(String path) {
    String[] parts = path.split("\\.");
    return VOCABULARY
        .byKey(parts[0])
        .flatMap((FactType type) -> type.field(parts[1]))
        .orElseThrow();
  }

  private static Map<String, String> all(CaseFacts facts) {
    Map<String, String> all = new TreeMap<>();
    for (Fact fact : facts.facts()) {
      fact.values().forEach((name, value) -> all.put(fact.path(name), plain(value.value())));
    }
    return all;
  }

  /** Zeros and nothing are the same absence. */
  private static String plain(Object value) {
    return value instanceof Guid guid && guid.isNone() ? "(none)" : value.toString().strip();
  }
}
