package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ManCommandTest {
  @TempDir private Path folder;

  private Path page() throws IOException {
    Program.Run run = new Program(folder).run("man");
    assertThat(run.exit()).isZero();
    return Files.writeString(folder.resolve("exodx.1"), run.out());
  }

  @Test
  void tellsEveryCommandAndOption() throws IOException {
    String page = Files.readString(page()).replace("\\-", "-");
    for (CompletionTree command : CompletionTree.of(commands())) {
      String title = ("exodx " + command.path()).strip();
      if (!command.path().isEmpty()
          && command.words().stream().allMatch(CompletionTree.Word::isOption)) {
        assertThat(page).contains(".SS " + title + "\n");
        String own = page.substring(page.indexOf(".SS " + title + "\n") + 4).split("\n\\.SS ")[0];
        command.words().stream()
            .map(CompletionTree.Word::text)
            .filter(word -> !word.equals("--help") && !word.equals("--version"))
            .forEach(word -> assertThat(own).as(title).contains(word));
      }
    }
  }

  private CommandLine commands() {
    Environment environment =
        new Environment(
            InputStream.nullInputStream(),
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            Clock.systemUTC(),
            folder,
            Optional.empty(),
            Map.of(),
            false);
    ExpertSource nobody =
        rules -> {
          throw new AssertionError("no case is answered");
        };
    return new Commands(environment, nobody, new Failures(environment)).commandLine(List.of());
  }

  @Test
  void isAPageThatManReads() throws Exception {
    Path page = page();
    Process man;
    try {
      man =
          new ProcessBuilder("man", "--warnings", "-l", page.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      System.err.println("man is not here: the manual page is not read");
      Assumptions.abort("no man");
      return;
    }
    String printed = new String(man.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(man.waitFor()).as(printed).isZero();
    assertThat(printed).contains("exodx diagnose").doesNotContain("troff:");
  }
}
