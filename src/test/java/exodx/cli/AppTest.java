package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.report.Golden;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppTest {
  private static Program.Run run(String... args) {
    return new Program(Path.of("")).run(args);
  }

  @Test
  void helpIsKnownLetterByLetter() {
    Golden.check("help.txt", run("--help").out());
    Golden.check("help-diagnose.txt", run("diagnose", "--help").out());
    assertThat(run("help", "diagnose").out()).isEqualTo(run("diagnose", "--help").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "--version", "-V", "help"})
  void informationIsNoError(String option) {
    Program.Run run = run(option);
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("exodx");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpNamesEveryExitCode() {
    String help = run("diagnose", "--help").out();
    for (ExitCode code : ExitCode.values()) {
      assertThat(help).containsPattern("(?m)^ +" + code.number() + " ");
    }
  }

  @Test
  void noCommandIsWrongUsage() {
    Program.Run run = run();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("exodx: error: no command is given", "See: exodx --help");
  }

  @ParameterizedTest
  @CsvSource({
    "diagnos, diagnose",
    "diagnose --fromat=json x, --format",
    "diagnose --format jsn x, json",
    "diagnose --color alway x, always",
    "diagnose --redcat x, --redact"
  })
  void suggestsWhatWasMeant(String line, String meant) {
    Program.Run run = run(line.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Maybe you meant \"" + meant + "\"?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"diagnose", "diagnose --rules", "diagnose --format xyzzy x", "--nonsense"})
  void wrongUsageIsSaidInOneLine(String line) {
    Program.Run run = run(line.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("exodx: error: ").contains("See: exodx");
  }

  @Test
  void aHostileArgumentCannotDriveTheTerminal() {
    assertThat(run("--\u001b[2J\u202e").err()).matches("[ -~\n]*");
    assertThat(run("diagnose", "--format", "\u001b[2J", "x").err()).matches("[ -~\n]*");
    assertThat(run("diagnose", "a\u001b[2J\nb").err()).matches("[ -~\n]*");
  }

  @Test
  void aValueWithoutItsOptionIsToldWhichOptionItNeeds() {
    Program.Run run = run("what-if", "case.yaml", "user.synced=true");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Maybe write --set in front of it");
  }
}
