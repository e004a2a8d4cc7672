package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Commands work on the files of Windows: drives, backslashes, names with spaces and umlauts, lines
 * that end with CR LF, and no permissions as Unix has them.
 */
class WindowsFilesTest {
  private static final Path LAMP = Path.of("src/test/resources/exodx/consult/rules");

  private FileSystem windows;
  private Path work;

  @BeforeEach
  void files() throws IOException {
    windows = Jimfs.newFileSystem(Configuration.windows());
    work = Files.createDirectories(windows.getPath("C:\\Users\\J\u00f6rg Gro\u00df\\work"));
    try (Stream<Path> files = Files.walk(LAMP)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = work.resolve("my rules").resolve(LAMP.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(
            copy,
            Files.readString(file)
                .replace("status: DIAGNOSED", "status: NEEDS_FACTS") // as tests the lessons differ
                .replace("\n", "\r\n"));
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    windows.close();
  }

  private Program.Run run(String... args) {
    return new Program(work).cached().run(args);
  }

  private void ends(int code, String... args) {
    Program.Run run = run(args);
    assertThat(run.exit()).as("%s%n%s%s", List.of(args), run.out(), run.err()).isEqualTo(code);
  }

  private String text(String name) throws IOException {
    return Files.readString(work.resolve(name));
  }

  @Test
  void rulesAreCheckedTestedAndChanged() throws IOException {
    ends(0, "rules", "format", "my rules");
    ends(0, "rules", "format", "--check", "my rules");
    ends(0, "rules", "check", "my rules");
    ends(0, "rules", "test", "my rules");
    ends(0, "rules", "new", "family", "switch", "--rules", "my rules");
    ends(0, "rules", "test", "my rules");
    ends(0, "rules", "docs", "my rules", "--out", "pages");
    assertThat(Files.list(work.resolve("pages"))).isNotEmpty();
  }

  @Test
  void aProblemNamesThePlaceAsWindowsDoes() throws IOException {
    Path drl = work.resolve("my rules\\lamp\\lamp.drl");
    Files.writeString(drl, Files.readString(drl).replace("Lamp(", "Lmp("));
    Program.Run run = run("rules", "check", "my rules");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out() + run.err()).contains("my rules\\lamp\\lamp.drl:");
  }

  @Test
  void casesAreAnsweredOneByOneAndInLines() throws IOException {
    Files.writeString(work.resolve("fa\u00e7ade 1.yaml"), "lamp:\r\n  bulb: Dark\r\n");
    Files.writeString(work.resolve("many.jsonl"), "{\"lamp\":{\"bulb\":\"Dark\"}}\r\n".repeat(3));
    ends(1, "diagnose", "--rules", "my rules", "fa\u00e7ade 1.yaml");
    ends(1, "diagnose", "--rules", "my rules", "--out", "answers.jsonl", "many.jsonl");
    String answers = text("answers.jsonl");
    assertThat(answers.lines()).hasSize(3);
    Files.writeString(work.resolve("answers.jsonl"), answers.substring(0, answers.length() - 20));
    ends(1, "diagnose", "--rules", "my rules", "--resume", "answers.jsonl", "many.jsonl");
    assertThat(text("answers.jsonl")).isEqualTo(answers);
    ends(0, "why", "--rules", "my rules", "fa\u00e7ade 1.yaml");
    ends(0, "import", "--rules", "my rules", "fa\u00e7ade 1.yaml");
    ends(0, "gather", "--rules", "my rules", "--out", "scripts", "fa\u00e7ade 1.yaml");
  }
}
