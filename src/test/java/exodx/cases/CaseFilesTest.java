package exodx.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exodx.knowledge.KnowledgeFile;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFilesTest {
  @TempDir Path folder;

  @Test
  void findsTheCasesOfEveryFamily() throws IOException {
    Files.createDirectories(folder.resolve("b/deep"));
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("b/deep/2.cases.yaml"), "two");
    Files.writeString(folder.resolve("b/1.cases.yaml"), "one");
    Files.writeString(folder.resolve("a/a.drl"), "no cases");
    Files.writeString(folder.resolve("c.cases.yaml"), "three");
    CaseFiles files = CaseFiles.below(folder);
    assertThat(files.files())
        .containsExactly(
            new KnowledgeFile("b/1.cases.yaml", "one"),
            new KnowledgeFile("b/deep/2.cases.yaml", "two"),
            new KnowledgeFile("c.cases.yaml", "three"));
    assertThat(files.families()).containsExactly("b", "c");
    assertThat(files.of("b").files()).hasSize(2);
    assertThat(files.of("a").files()).isEmpty();
  }

  @Test
  void saysWhenThereIsNoFolder() {
    assertThatThrownBy(() -> CaseFiles.below(folder.resolve("none")))
        .isInstanceOf(ProblemsException.class);
  }

  @Test
  void findsThoseThatTravelWithTheProgram() {
    assertThat(CaseFiles.embedded()).isEqualTo(CaseFiles.below(Path.of("target/classes/rules")));
  }
}
