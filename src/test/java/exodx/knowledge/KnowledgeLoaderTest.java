package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeLoaderTest {

  private static List<Problem> problems(Path rules) {
    return catchThrowableOfType(
            ProblemsException.class,
            () -> KnowledgeLoader.load(RulesFolder.read(rules), KnowledgeCache.NONE))
        .problems();
  }

  private static Path copy(Path folder) throws IOException {
    Path rules = Path.of("rules");
    try (Stream<Path> files = Files.walk(rules)) {
      files.forEach(
          file -> {
            try {
              Path to = folder.resolve(rules.relativize(file).toString());
              if (Files.isDirectory(file)) {
                Files.createDirectories(to);
              } else {
                Files.copy(file, to);
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return folder;
  }

  private static void replace(Path file, String old, String with) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, with));
  }

  @Test
  void refusesAFolderWithoutRules(@TempDir Path folder) {
    assertThat(problems(folder)).extracting(Problem::code).containsExactly("no-rules");
  }

  @Test
  void namesAMissingTitle(@TempDir Path folder) throws IOException {
    Path file = copy(folder).resolve("scope/scope.drl");
    replace(file, "  @title(\"The user is not synchronised from Active Directory\")\n", "");
    assertThat(problems(folder))
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("missing-metadata");
              assertThat(problem.file()).isEqualTo("rules/scope/scope.drl");
              assertThat(problem.message()).contains("not-synced").contains("@title");
              assertThat(problem.line()).isPositive();
            });
  }

  @Test
  void namesACodeWithoutWords(@TempDir Path folder) throws IOException {
    Path file = copy(folder).resolve("after-the-fix/after-the-fix.drl");
    replace(file, "step(\"start-sync\")", "step(\"start-sink\")");
    assertThat(problems(folder))
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("unknown-code");
              assertThat(problem.hint()).contains("start-sync");
            });
  }

  @Test
  void namesTheFileOfASyntaxError(@TempDir Path folder) throws IOException {
    Path file = copy(folder).resolve("scope/scope.drl");
    replace(file, "AffectedUser( synced == false )", "AffectedUser( synced == )");
    assertThat(problems(folder))
        .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("rules/scope/scope.drl"));
  }
}
