package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RulesFolderTest {
  @TempDir private Path directory;

  private Path folder() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("rules/deep/deeper")).resolve("../..");
    Files.writeString(folder.resolve("a.drl"), "a");
    Files.writeString(folder.resolve("deep/deeper/b.advice.yaml"), "b");
    Files.writeString(folder.resolve("CHANGELOG.md"), "## 1.0");
    Files.writeString(folder.resolve("deep/CHANGELOG.md"), "## 2.0");
    Files.writeString(folder.resolve("notes.txt"), "nothing of it");
    Files.createDirectory(folder.resolve("folder.drl"));
    return folder.normalize();
  }

  private static List<String> paths(Path folder) {
    return RulesFolder.read(folder).files().stream().map(KnowledgeFile::path).toList();
  }

  @Test
  void whatIsMadeWithSomethingElseIsMadeAnewForAnother() {
    KnowledgeFile file = new KnowledgeFile("a.drl", "a");
    assertThat(file.once(String.class, List.of(1), one -> "first")).isEqualTo("first");
    assertThat(file.once(String.class, List.of(1), one -> "again")).isEqualTo("first");
    assertThat(file.once(String.class, List.of(2), one -> "other")).isEqualTo("other");
    assertThat(file.once(String.class, List.of(1), one -> "third")).isEqualTo("third");
  }

  @Test
  void readsWhatIsKnowledgeAndNothingElse() throws IOException {
    Path folder = folder();
    assertThat(paths(folder)).containsExactly("CHANGELOG.md", "a.drl", "deep/deeper/b.advice.yaml");
    assertThat(RulesFolder.read(folder).version()).isEqualTo("1.0");
  }

  /** An answer of rules that were changed since is not called one of the release. */
  @Test
  void saysWhenChangesStandAboveTheNewestVersion() {
    assertThat(version("# Changelog\n\n## Unreleased\n\n- More.\n\n## 2.0 - today\n\n- All.\n"))
        .isEqualTo("2.0, changed since");
    assertThat(version("## [Unreleased]\r\n\r\n### Added\r\n\r\n- More.\r\n\r\n## [2.0]\r\n"))
        .isEqualTo("2.0, changed since");
    assertThat(version("# Changelog\n\n## Unreleased\n\n## 2.0\n\n- All.\n")).isEqualTo("2.0");
    assertThat(version("# Changelog\n\n## 2.0\n\n- All.\n\n## 1.0\n")).isEqualTo("2.0");
    assertThat(version("# Changelog\n\n## Unreleased\n\n- All.\n")).isEmpty();
  }

  private static String version(String changelog) {
    return new RulesFolder(List.of(new KnowledgeFile("CHANGELOG.md", changelog))).version();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // where not everybody may make links
  void followsLinksToTheFolderAndToFiles() throws IOException {
    Path folder = folder();
    Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "c");
    Files.createSymbolicLink(folder.resolve("c.drl"), elsewhere);
    Path link = Files.createSymbolicLink(directory.resolve("link"), folder);
    assertThat(paths(link)).isEqualTo(paths(folder)).contains("c.drl");
  }

  @Test
  void refusesWhatIsTooLargeEvenBehindALink() throws IOException {
    Path folder = folder();
    Files.write(folder.resolve("large.drl"), new byte[4_000_001]);
    ProblemsException thrown =
        catchThrowableOfType(ProblemsException.class, () -> RulesFolder.read(folder));
    assertThat(thrown.problems().get(0).code()).isEqualTo("rules-too-large");
    Files.write(folder.resolve("large.drl"), new byte[4_000_000]);
    assertThat(paths(folder)).contains("large.drl");
  }
}
