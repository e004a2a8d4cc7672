package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Lets bash complete with the script that the program prints. */
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
  }
}
