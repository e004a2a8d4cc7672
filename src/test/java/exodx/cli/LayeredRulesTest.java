package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An owner's own family over rules that come from elsewhere. */
class LayeredRulesTest {
  @TempDir private Path directory;
  private LampFolder base;
  private Path own;

  @BeforeEach
  void folders() throws IOException {
    base = LampFolder.below(directory);
    own = Files.createDirectory(directory.resolve("own"));
    Files.writeString(own.resolve("layers.yaml"), "over:\n  - ../rules\n");
    run("rules", "new", "family", "switch", "--rules", "own");
  }

  private Program.Run run(String... args) {
    return base.program().run(args);
  }

  @Test
  void areCheckedAndTestedAsOne() {
    assertThat(run("rules", "check", "own").exit()).isZero();
    assertThat(run("rules", "test", "own").out())
        .contains("all " + (cases("rules") + 1) + " cases hold");
  }

  private int cases(String folder) {
    String out = run("rules", "test", folder).out();
    return Integer.parseInt(out.replaceAll("(?s)\\D*(\\d+).*", "$1"));
  }

  @Test
  void onlyTheOwnFilesAreChanged() throws IOException {
    String before = base.read("lamp/lamp.drl");
    run("rules", "format", "own");
    Program.Run rename = run("rules", "rename", "lamp.bulb", "light", "--rules", "own");
    assertThat(rename.exit()).isEqualTo(2);
    assertThat(rename.err()).contains("in a layer below");
    assertThat(base.read("lamp/lamp.drl")).isEqualTo(before);
    try (var files = Files.list(own)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("layers.yaml", "switch");
    }
  }
}
