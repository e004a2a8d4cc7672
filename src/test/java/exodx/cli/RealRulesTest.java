package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.batch.Sharing;
import exodx.diagnosis.Diagnostician;
import exodx.redaction.TestRedactor;
import exodx.report.OutcomeSchema;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that ship, asked through the command line. */
class RealRulesTest {
  private static final Diagnostician DIAGNOSTICIAN =
      new Diagnostician(TestKnowledge.BASE, TestKnowledge.TODAY);

  private static Program program(String text) {
    return new Program(Path.of(""))
        .input(text)
        .experts(
            rules ->
                new ExpertSource.Expert(
                    TestKnowledge.BASE.vocabulary(),
                    DIAGNOSTICIAN::diagnose,
                    rule -> "",
                    TestKnowledge.BASE.catalogue().shells(),
                    TestKnowledge.BASE.catalogue().terms(),
                    DIAGNOSTICIAN::trace,
                    new ExpertSource.Many("", DIAGNOSTICIAN::conclude, () -> Sharing.NONE),
                    TestRedactor::get));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The value \"08073974-1902-4542-88ea-37ba310f0c5c\" of property \"ArchiveGuid\" is used by"
            + " another recipient object. Please specify a unique value.",
        "{}",
        "nothing anybody knows"
      })
  void answersAreWhatTheSchemaSays(String text) {
    Program.Run run = program(text).run("diagnose", "--format", "json", "-");
    assertThat(run.exit()).isIn(0, 1, 4);
    assertThat(run.err()).isEmpty();
    OutcomeSchema.check(run.out());
    assertThat(run.out()).contains("\"trace\": []");
    OutcomeSchema.check(program(text).run("diagnose", "--format", "json", "--trace", "-").out());
  }

  @ParameterizedTest
  @CsvSource({
    "UserPrincipalName, Error",
    "UserPrincipalName, Errors",
    "UserPrincipalName, ProvisioningErrors",
    "UserPrincipalName, Was steht da",
    "Mail, ErrorMessage",
    "PrimarySmtpAddress, Fehlertext",
    "Identity, Meldung"
  })
  void anErrorBesideANameIsThatPersonsWhateverTheColumnIsCalled(String name, String label) {
    String one =
        name
            + " : %s@x.com\n"
            + label
            + " : The value \"08073974-1902-4542-88ea-37ba310f0c5c\" of property \"ArchiveGuid\" is"
            + " used by another recipient object. Please specify a unique value.\n\n";
    assertThat(program(one.formatted("ada") + one.formatted("bob")).run("diagnose", "-").out())
        .startsWith("2 people, an answer for each:");
  }

  @Test
  void asksInTheFirstLinesWhoseCaseItIs() {
    String user =
        "PS C:\\> Get-MgUser -UserId %s@x.com | fl\n\nUserPrincipalName : %s@x.com\nOnPremisesSyncEnabled : True\n\n";
    String text =
        "The value \"08073974-1902-4542-88ea-37ba310f0c5c\" of property \"ArchiveGuid\" is used by"
            + " another recipient object.\n\n"
            + user.formatted("ada", "ada")
            + user.formatted("bob", "bob");
    String out = program(text).run("diagnose", "-").out();
    assertThat(out.substring(0, out.indexOf("PLAN")).replaceAll("\\s+", " "))
        .contains("DANGER standard input: this speaks of several people: ada@x.com, bob@x.com.")
        .contains("Say whose case it is: --user ada@x.com");
  }

  @Test
  void severalPeopleAreAnnouncedAndStandOnOnePage() {
    String one =
        "UserPrincipalName : %s@x.com\nServiceInstance : exchange/a\nIsResolved : False\n"
            + "ErrorDescription : The value \"08073974-1902-4542-88ea-37ba310f0c5c\" of property"
            + " \"ArchiveGuid\" is used by another recipient object. Please specify a unique"
            + " value.\n\n";
    String text = one.formatted("ada") + one.formatted("bob");
    assertThat(program(text).run("diagnose", "-").out())
        .startsWith(
            """
            2 people, an answer for each:

            - ada@x.com: NEEDS FACTS. Another recipient already uses a GUID of this user. DANGER:\
             Do not assign a licence""")
        .contains("\n- bob@x.com: NEEDS FACTS.", "\n\nstandard input (ada@x.com)\nNEEDS FACTS")
        .contains("\n\nstandard input (bob@x.com)\nNEEDS FACTS");
    assertThat(program(text).run("diagnose", "--format", "html", "-").out())
        .contains("<h1>2 cases</h1>", "id=\"case-2\"");
    assertThat(program(text).run("diagnose", "--format", "jsonl", "-").out()).startsWith("{");
  }

  @Test
  void tellsWhatFiredInEveryFormatThatHasAPlaceForIt() {
    String text =
        "The value \"08073974-1902-4542-88ea-37ba310f0c5c\" of property \"ArchiveGuid\" is used by"
            + " another recipient object. Please specify a unique value.";
    String first = "Another recipient already uses a GUID of this user";
    assertThat(program(text).run("diagnose", "--trace", "-").out())
        .containsPattern("FIRINGS, IN ORDER\n +1\\. ");
    assertThat(program(text).run("diagnose", "--trace", "--format", "markdown", "-").out())
        .contains("## Firings, in order");
    assertThat(program(text).run("diagnose", "--trace", "--format", "html", "-").out())
        .contains("Firings, in order");
    for (String drawing : new String[] {"mermaid", "dot"}) {
      assertThat(program(text).run("diagnose", "--format", drawing, "-").out())
          .contains("\"" + first);
      assertThat(program(text).run("diagnose", "--trace", "--format", drawing, "-").out())
          .containsPattern("\"\\d+\\. " + first);
    }
    Program.Run script = program(text).run("diagnose", "--trace", "--format", "ps1", "-");
    assertThat(script.exit()).isEqualTo(2);
    assertThat(script.err()).contains("a script tells no trace");
  }

  @Test
  void aMaskedMessageReasonsAlike() {
    String text =
        "The value \"08073974-1902-4542-88ea-37ba310f0c5c\" of property \"ArchiveGuid\" is used by"
            + " another recipient object. Please specify a unique value.";
    Program.Run open = program(text).run("diagnose", "-");
    Program.Run masked = program(text).run("diagnose", "--redact", "-");
    assertThat(masked.out())
        .isEqualTo(
            open.out()
                .replace(
                    "'08073974-1902-4542-88ea-37ba310f0c5c'",
                    "'<00000001-0000-4000-8000-000000000001>'")
                .replace(
                    "08073974-1902-4542-88ea-37ba310f0c5c",
                    "00000001-0000-4000-8000-000000000001"));
  }

  /** The commands make the folder, so nobody has one yet who asks for them. */
  @Test
  void theCommandsOfASweepNeedNoFolder() {
    Program.Run run = program("").run("sweep", "--commands");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("# Exchange Management Shell").contains("Get-RemoteMailbox");
    Program.Run none = program("").run("sweep");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("Missing required parameter: 'DIR'");
  }
}
