package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatherCommandTest {
  private static final String RULES =
      Path.of("src/test/resources/exodx/consult/rules").toAbsolutePath().toString();

  @TempDir static Path cache;
  @TempDir Path folder;

  private Program.Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--rules", RULES));
    return new Program(folder)
        .variable("EXODX_CACHE", cache.toString())
        .input("lamp: {fuseBlown: false}")
        .run(all.toArray(String[]::new));
  }

  @Test
  void printsOneScript() {
    Program.Run run = run("gather", "--all");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("#Requires -Version 5.1\n")
        .contains(
            "# Lamp shell: Connect-Lamp on any machine of the house\n",
            "if (Test-Shell $shell @('Connect-Lamp on any machine of the house') { $true }) {",
            "        Get-Fuse\n",
            "Get-Bulb -Lamp $Known['lamp.serial']",
            "@{'lamp.serial' = 'What is the serial of the lamp?'}",
            "    Save-Answers 'exodx-lamp-shell.json'\n");
  }

  @Test
  void leavesOutWhatIsKnown() {
    assertThat(run("gather", "-").out()).doesNotContain("Get-Fuse");
    assertThat(run("gather", "-", "--all").out()).contains("Get-Fuse");
  }

  @Test
  void writesOneScriptForEachShell() throws IOException {
    assertThat(run("gather", "--all", "--out", "scripts").out())
        .isEqualTo("scripts/gather-lamp-shell.ps1\n");
    String first = Files.readString(folder.resolve("scripts/gather-lamp-shell.ps1"));
    assertThat(first).isEqualTo(run("gather", "--all").out());
    run("gather", "--all", "--out", "scripts");
    try (Stream<Path> files = Files.list(folder.resolve("scripts"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void takesTheBeginningOfAShell() {
    assertThat(run("gather", "--all", "--shell", "lamp").exit()).isZero();
    Program.Run run = run("gather", "--all", "--shell", "lump shell");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("there is no shell \"lump shell\"", "Lamp shell");
  }

  @Test
  void refusesFactsThatCannotBeRead() throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), "lump: {}\n");
    Program.Run run = run("gather", "bad.yaml");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run("gather", "none.yaml").err()).contains("there is no such file");
  }
}
