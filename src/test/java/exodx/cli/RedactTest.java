package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.batch.Sharing;
import exodx.diagnosis.Diagnostician;
import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.redaction.PastesTest;
import exodx.redaction.TestRedactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command and no format prints what {@code --redact} masks. */
class RedactTest {
  @TempDir private Path folder;

  private static final Diagnostician DIAGNOSTICIAN =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  /** The same masked case is printed in many formats, but answered once. */
  private static final Map<CaseFacts, Outcome> ANSWERS = new ConcurrentHashMap<>();

  private static Outcome answer(CaseFacts facts) {
    return ANSWERS.computeIfAbsent(facts, DIAGNOSTICIAN::conclude);
  }

  private Program program() {
    return new Program(folder)
        .variable("EXODX_CACHE", folder.resolve("cache").toString())
        .experts(
            rules ->
                new ExpertSource.Expert(
                    TestKnowledge.BASE.vocabulary(),
                    RedactTest::answer,
                    rule -> "",
                    TestKnowledge.BASE.catalogue().shells(),
                    TestKnowledge.BASE.catalogue().terms(),
                    DIAGNOSTICIAN::trace,
                    new ExpertSource.Many("", DIAGNOSTICIAN::conclude, () -> Sharing.NONE),
                    TestRedactor::get));
  }

  /** What says most of a case. */
  private static final List<List<String>> ALWAYS =
      List.of(
          List.of("import", "case.txt", "--redact"),
          List.of("diagnose", "case.txt", "--redact"),
          List.of("diagnose", "case.txt", "--redact", "--format", "html"));

  /** These say the same in other forms, so that every paste meets one of them. */
  private static final List<List<String>> IN_TURN =
      List.of(
          List.of("import", "case.txt", "--redact", "--format", "yaml"),
          List.of("diagnose", "case.txt", "--redact", "--format", "json"),
          List.of("diagnose", "case.txt", "--redact", "--format", "jsonl"),
          List.of("diagnose", "case.txt", "--redact", "--format", "markdown"),
          List.of("diagnose", "case.txt", "--redact", "--format", "ps1"),
          List.of("diagnose", "case.txt", "--redact", "--format", "mermaid"),
          List.of("diagnose", "case.txt", "--redact", "--format", "dot"),
          List.of("diagnose", "case.txt", "--redact", "--trace"));

  @Test
  void nothingPersonalIsInAnyOutput() throws IOException {
    List<String> leaks = new ArrayList<>();
    List<PastesTest.Paste> pastes = PastesTest.all();
    for (int i = 0; i < pastes.size(); i++) {
      Files.writeString(folder.resolve("case.txt"), pastes.get(i).text());
      for (List<String> command : ALWAYS) {
        look(pastes.get(i), command, leaks);
      }
      look(pastes.get(i), IN_TURN.get(i % IN_TURN.size()), leaks);
    }
    assertThat(leaks).isEmpty();
  }

  @Test
  void everyCommandAndFormatMasks() throws IOException {
    List<String> leaks = new ArrayList<>();
    List<PastesTest.Paste> all = PastesTest.all();
    for (PastesTest.Paste paste : all) {
      if (!paste.name().equals("fact file yaml")) {
        continue;
      }
      Files.writeString(folder.resolve("case.txt"), paste.text());
      for (String format : List.of("text", "html")) {
        look(
            paste,
            List.of("why", "case.txt", "guid-in-use", "--redact", "--format", format),
            leaks);
        look(
            paste,
            List.of(
                "what-if",
                "case.txt",
                "--redact",
                "--set",
                "affectedUser.userPrincipalName=" + paste.personal().get(0) + "@x.example",
                "--format",
                format),
            leaks);
      }
      look(paste, List.of("why-not", "case.txt", "--redact"), leaks);
      look(paste, List.of("gather", "case.txt", "--redact", "--all"), leaks);
    }
    assertThat(leaks).isEmpty();
  }

  @Test
  void manyCasesAreMaskedAsWell() throws IOException {
    Files.writeString(
        folder.resolve("cases.jsonl"),
        "{\"case\":\"wahagn petrosyan\",\"affectedUser\":{\"userPrincipalName\":\"wpetrosyan@ararat.am\"}}\n"
            + "{\"case\":\"2\",\"affectedUser\":{\"nome\":\"wpetrosyan@ararat.am\"}}\n"
            + "{\"case\":\"3\",\"affectedUser\":{\"objectId\":[\"wpetrosyan@ararat.am\"]}}\n");
    for (List<String> more : List.of(List.<String>of(), List.of("--quick"), List.of("--proof"))) {
      List<String> command = new ArrayList<>(List.of("diagnose", "cases.jsonl", "--redact"));
      command.addAll(more);
      Program.Run run = program().run(command.toArray(String[]::new));
      String printed = (run.out() + run.err()).toLowerCase(Locale.ROOT);
      assertThat(printed)
          .doesNotContain("petrosyan")
          .doesNotContain("wahagn")
          .doesNotContain("ararat");
      assertThat(printed).contains("user-1@masked.example");
    }
  }

  @Test
  void aMaskIsMarkedInACommand() throws IOException {
    Files.writeString(
        folder.resolve("case.yaml"),
        "affectedUser:\n  userPrincipalName: jane@contoso.com\nprovisioningErrors:\n"
            + "- text: 'The value \"28b65659-5f92-4b5b-a4be-ea255450f111\" of property \"ArchiveGuid\""
            + " is used by another recipient object. Please specify a unique value.'\n");
    String answer = program().run("diagnose", "case.yaml", "--redact").out();
    assertThat(answer)
        .contains("'<00000001-0000-4000-8000-000000000001>'")
        .doesNotContain("'00000001-0000-4000-8000-000000000001'")
        .doesNotContain("'user-1@masked.example'");
  }

  private void look(PastesTest.Paste paste, List<String> command, List<String> leaks) {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("--rules", Path.of("rules").toAbsolutePath().toString()));
    Program.Run run = program().run(words.toArray(String[]::new));
    assertThat(run.exit()).as("%s %s %s", paste, command, run.err()).isNotEqualTo(70);
    String printed = run.out() + run.err();
    assertThat(printed).isNotBlank();
    for (String one : paste.personal()) {
      if (printed.contains(one)) {
        int at = printed.indexOf(one);
        leaks.add(
            paste
                + " "
                + command
                + ": "
                + one
                + " in ..."
                + printed.substring(Math.max(0, at - 60), Math.min(printed.length(), at + 60)));
      }
    }
  }
}
