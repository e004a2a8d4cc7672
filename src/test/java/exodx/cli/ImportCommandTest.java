package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String GUID = "9b9387fe-e1b1-4695-97bd-b0a0bebe7ce2";

  @TempDir private Path folder;

  private Program program() {
    return new Program(folder)
        .experts(
            rules ->
                Experts.of(
                    TestKnowledge.BASE.vocabulary(),
                    facts -> {
                      throw new IllegalStateException("nothing is answered here");
                    }));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void writesWhatWasReadAndSaysWhere() throws IOException {
    write("cloud.txt", "SKUAssigned : True\nArchiveGuid : " + GUID);
    write("scheduler.csv", "StagingModeEnabled,SyncCycleEnabled\nFalse,True");
    Program.Run run = program().run("import", "cloud.txt", "scheduler.csv");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("\"archiveGuid\": \"" + GUID + "\"")
        .contains("\"stagingMode\": false")
        .contains("\"cloudRecipient.archiveGuid\": \"cloud.txt:2: ArchiveGuid : " + GUID + "\"");
    assertThat(run.err())
        .contains("read      cloud.txt:1: ")
        .contains("4 values of facts were read.");
    write("case.json", run.out());
    Program.Run again = program().run("import", "case.json");
    assertThat(again.out()).isEqualTo(run.out());
  }

  @Test
  void writesYamlToo() throws IOException {
    write("cloud.txt", "SKUAssigned : True\nArchiveGuid : " + GUID + "\n");
    assertThat(program().run("import", "cloud.txt", "--format", "yaml").out())
        .contains("archiveGuid: \"" + GUID + "\"");
  }

  @Test
  void saysThatNothingButTextWasFound() {
    Program.Run run = program().input("The value is in use\n").run("import", "-");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("No value of a fact was found");
    assertThat(run.out()).contains("The value is in use");
  }

  @Test
  void namesBothValuesThatDisagree() throws IOException {
    write("a.txt", "SKUAssigned : True\nArchiveGuid : " + GUID + "\n");
    write("b.txt", "SKUAssigned : True\nArchiveGuid : " + GUID.replace('9', '8') + "\n");
    Program.Run run = program().run("import", "a.txt", "b.txt");
    assertThat(run.err())
        .contains("conflict  a.txt:2: cloudRecipient.archiveGuid")
        .contains("b.txt:2");
    assertThat(run.out()).doesNotContain("\"archiveGuid\"");
  }

  @Test
  void masksOnRequest() throws IOException {
    write(
        "a.txt",
        "SKUAssigned : True\nUserPrincipalName : jane.doe@contoso.com\nArchiveGuid : "
            + GUID
            + "\n");
    Program.Run run = program().run("import", "a.txt", "--redact");
    assertThat(run.exit()).isZero();
    assertThat(run.out() + run.err()).doesNotContain("jane").doesNotContain(GUID);
  }

  @Test
  void refusesAFormatThatIsNone() throws IOException {
    write("a.txt", "x");
    assertThat(program().run("import", "a.txt", "--format", "xml").exit()).isEqualTo(2);
    assertThat(program().run("import", "none.txt").exit()).isEqualTo(2);
  }

  /** Names are data: whatever a person or an attacker wrote into them, commands quote it. */
  @Test
  void letsNoNameBecomeACommand() throws IOException {
    write(
        "a.txt",
        "SKUAssigned : True\nUserPrincipalName : x'; Remove-Mailbox victim #\nArchiveGuid : "
            + GUID
            + "\n");
    Program.Run run =
        new Program(folder)
            .run(
                "diagnose",
                "a.txt",
                "--format",
                "json",
                "--rules",
                Path.of("rules").toAbsolutePath().toString());
    assertThat(run.out())
        .doesNotContain("-Identity 'x'; Remove")
        .doesNotContain("x'; Remove-Mailbox victim # |");
  }
}
