package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {
  @TempDir private Path folder;

  private QuickStart start(Path note, Optional<Path> rules) {
    return new QuickStart(note, Optional.empty(), rules);
  }

  @Test
  void namesOtherRules() throws IOException {
    Path note = folder.resolve("start.next");
    Path jar = Files.createFile(folder.resolve("new.jar"));
    start(note, Optional.of(folder.resolve("old.jar"))).prepareFor(jar);
    assertThat(Files.readString(note)).isEqualTo(jar + "\n");
    start(note, Optional.empty()).prepareFor(jar);
    assertThat(Files.readString(note)).isEqualTo(jar + "\n");
  }

  @Test
  void isContentWithTheRulesItHas() throws IOException {
    Path note = folder.resolve("start.next");
    Path jar = Files.createFile(folder.resolve("same.jar"));
    start(note, Optional.of(jar)).prepareFor(jar);
    start(note, Optional.empty()).prepareFor(folder.resolve("not-there.jar"));
    assertThat(note).doesNotExist();
  }

  @Test
  void doesWithoutAPlaceToWrite() throws IOException {
    Path jar = Files.createFile(folder.resolve("new.jar"));
    start(jar.resolve("start.next"), Optional.empty()).prepareFor(jar);
    assertThat(folder).isDirectoryContaining(jar::equals);
  }
}
