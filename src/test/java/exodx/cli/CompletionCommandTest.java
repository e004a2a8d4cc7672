package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.commands.RealPowerShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Lets shells complete with the script that the program prints. */
@DisabledOnOs(OS.WINDOWS)
class CompletionCommandTest {
  @TempDir private Path folder;

  private String completed(String... words) throws Exception {
    Program.Run run = new Program(folder).run("completion");
    assertThat(run.exit()).isZero();
    Path script = Files.writeString(folder.resolve("completion.sh"), run.out());
    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                "source "
                    + script
                    + "; COMP_WORDS=("
                    + String.join(" ", words)
                    + "); COMP_CWORD="
                    + (words.length - 1)
                    + "; COMP_LINE=\"${COMP_WORDS[*]}\"; _complete_exodx 2>&1; echo \"${COMPREPLY[*]}\"")
            .redirectErrorStream(true)
            .start();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(printed).isZero();
    return printed;
  }

  @Test
  void completesCommandsAndOptions() throws Exception {
    assertThat(completed("exodx", "di")).contains("diagnose", "diff").doesNotContain("rules");
    assertThat(completed("exodx", "diagnose", "--fo")).contains("--format");
    assertThat(completed("exodx", "rules", "ch")).contains("check");
    assertThat(completed("exodx", "diagnose", "--format", "j")).contains("json", "jsonl");
  }

  private Path script(String shell) throws Exception {
    Program.Run run = new Program(folder).run("completion", shell);
    assertThat(run.exit()).isZero();
    return Files.writeString(folder.resolve(shell), run.out());
  }

  @Test
  void completesInFish() throws Exception {
    Path script = script("fish");
    Process fish;
    try {
      fish =
          new ProcessBuilder(
                  "fish",
                  "-c",
                  "source '"
                      + script
                      + "'; for line in 'exodx di' 'exodx rules ch' 'exodx diagnose --fo'"
                      + " 'exodx diagnose --format '; echo (complete -C $line); end")
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      System.err.println("fish is not here: its completion is not tried");
      Assumptions.abort("no fish");
      return;
    }
    String printed = new String(fish.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(fish.waitFor()).as(printed).isZero();
    String[] lines = printed.split("\n", -1);
    assertThat(lines[0]).contains("diagnose", "diff").doesNotContain("why");
    assertThat(lines[1]).contains("check").doesNotContain("diagnose");
    assertThat(lines[2]).contains("--format");
    assertThat(lines[3]).contains("json", "markdown");
  }

  @Test
  void completesInPowerShell() throws Exception {
    String[] lines = RealPowerShell.run("completion.ps1", script("powershell")).split("\\R", -1);
    assertThat(lines[0]).isEqualTo("diagnose diff");
    assertThat(lines[1]).isEqualTo("check");
    assertThat(lines[2]).isEqualTo("--format");
    assertThat(lines[3]).contains("json", "markdown");
  }
}
