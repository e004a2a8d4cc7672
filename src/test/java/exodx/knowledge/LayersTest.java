package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayersTest {
  @TempDir private Path directory;
  private Path own;

  @BeforeEach
  void folders() throws IOException {
    write("base/a.drl", "base");
    write("base/CHANGELOG.md", "## 1.0");
    write("base/lamp/lamp.advice.yaml", "base");
    own = directory.resolve("own");
    write("own/b.drl", "own");
    write("own/CHANGELOG.md", "## 2.0");
  }

  private Path write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<String> paths(Path folder) {
    return RulesFolder.read(folder).files().stream().map(KnowledgeFile::path).toList();
  }

  private static Problem problem(Path folder) {
    return catchThrowableOfType(ProblemsException.class, () -> RulesFolder.read(folder))
        .problems()
        .get(0);
  }

  @Test
  void joinsWhatLiesOverEachOther() throws IOException {
    assertThat(paths(own)).containsExactly("CHANGELOG.md", "b.drl");
    write("own/layers.yaml", "over: [../base]\n");
    assertThat(paths(own))
        .containsExactly("CHANGELOG.md", "a.drl", "b.drl", "lamp/lamp.advice.yaml");
    assertThat(RulesFolder.read(own).version()).isEqualTo("2.0");
  }

  @Test
  void layersMayLieOverTheSameLayer() throws IOException {
    write("team/layers.yaml", "over: [../base]\n");
    write("team/c.drl", "team");
    write("own/layers.yaml", "over: [../base, ../team]\n");
    assertThat(paths(own)).contains("a.drl", "b.drl", "c.drl");
  }

  @Test
  void aFileTakesThePlaceOfAnotherOnlyWhenThatIsSaid() throws IOException {
    write("own/layers.yaml", "over: [../base]\n");
    write("own/lamp/lamp.advice.yaml", "own");
    assertThat(problem(own).code()).isEqualTo("layer-conflict");
    assertThat(problem(own).file()).isEqualTo(own.resolve("lamp/lamp.advice.yaml").toString());
    write("own/layers.yaml", "over: [../base]\nreplaces: [lamp/lamp.advice.yaml]\n");
    assertThat(RulesFolder.read(own).withSuffix(".advice.yaml"))
        .extracting(KnowledgeFile::text)
        .containsExactly("own");
  }

  @Test
  void whatIsReplacedHasToBeThere() throws IOException {
    write("own/layers.yaml", "over: [../base]\nreplaces: [b.drl, gone.drl]\n");
    assertThat(problem(own).message()).contains("b.drl, gone.drl");
  }

  @Test
  void refusesLayersThatAreNotThere() throws IOException {
    write("own/layers.yaml", "over: [../gone]\n");
    assertThat(problem(own).message()).contains("../gone");
    write("own/layers.yaml", "over: [../own]\n");
    assertThat(problem(own).message()).contains("circle");
    write("own/layers.yaml", "under: [../base]\n");
    assertThat(problem(own).file()).isEqualTo(own.resolve("layers.yaml").toString());
  }

  @Test
  void aZipFileIsReadOnlyWithItsChecksum() throws IOException, NoSuchAlgorithmException {
    Path zip = zip("pack/a.drl", "zipped");
    assertThat(problem(zip).code()).isEqualTo("no-checksum");
    String digest =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip)));
    String other = (digest.startsWith("0") ? "1" : "0") + digest.substring(1);
    for (String wrong : List.of(other, digest + "x", "")) {
      write("rules.zip.sha256", wrong + "  rules.zip\n");
      assertThat(problem(zip).code()).isEqualTo("other-checksum");
    }
    write("rules.zip.sha256", digest + "  rules.zip\n");
    assertThat(paths(zip)).containsExactly("a.drl");
    write("own/layers.yaml", "over: [../rules.zip]\n");
    assertThat(paths(own)).contains("a.drl", "b.drl");
  }

  @Test
  void whatIsNoZipFileIsSaid() throws IOException, NoSuchAlgorithmException {
    Path zip = write("rules.zip", "no zip");
    write(
        "rules.zip.sha256",
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip))));
    assertThat(problem(zip).message()).contains("is not a zip file");
  }

  private Path zip(String name, String text) throws IOException {
    Path zip = directory.resolve("rules.zip");
    try (FileSystem files =
        FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
      Path file = files.getPath(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    return zip;
  }
}
