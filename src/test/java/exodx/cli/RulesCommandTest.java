package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench as its owners type it, on a small rules folder that is not about mailboxes. */
class RulesCommandTest {
  private static final String RULES =
      Path.of("src/test/resources/exodx/consult/rules").toAbsolutePath().toString();

  @TempDir Path folder;

  private Program.Run run(String... args) {
    return new Program(folder).variable("EXODX_CACHE", cache()).run(args);
  }

  private static String cache() {
    return Path.of("target/rules-cache").toAbsolutePath().toString();
  }

  @Test
  void listsTheRules() {
    Program.Run run = run("rules", "list", RULES);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("9 rules in 1 family\n\nlamp\n")
        .contains("remedy     change-fuse       A blown fuse is changed");
    assertThat(run("rules", "list", "--rules", RULES)).isEqualTo(run);
  }

  @Test
  void wantsOneFolderAndACommand() {
    assertThat(run("rules").err()).contains("no command is given");
    assertThat(run("rules", "lis").err()).contains("Maybe you meant \"list\"?");
    Program.Run twice = run("rules", "list", RULES, "--rules", RULES);
    assertThat(twice.exit()).isEqualTo(2);
    assertThat(twice.err()).contains("name the folder once");
    assertThat(run("rules", "list", "nowhere").exit()).isEqualTo(3);
    assertThat(run("rules", "list", RULES, "--family", "lam").err())
        .contains("Maybe you meant \"lamp\"?");
  }
}
