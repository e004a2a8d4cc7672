package exodx.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what this user wrote, and nobody else can write, is taken from the folder. */
class OwnFolderTest {
  @TempDir private Path parent;
  private OwnFolder folder;

  @BeforeEach
  void writeAFile() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
    folder = new OwnFolder(parent.resolve("own"));
    folder.write("a", "content".getBytes(UTF_8));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    assertThat(folder.read("a")).hasValue("content".getBytes(UTF_8));
    assertThat(folder.read("b")).isEmpty();
    assertThat(Files.getPosixFilePermissions(parent.resolve("own")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  /** In a container the user often has a number only, and Java then calls every user a "?". */
  @Test
  void readsWithoutANameOfTheUser() throws IOException {
    String name = System.getProperty("user.name");
    System.setProperty("user.name", "?");
    try {
      assertThat(folder.read("a")).isPresent();
    } finally {
      System.setProperty("user.name", name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwx----w-"})
  void leavesWhatOthersCanWrite(String permissions) throws IOException {
    Path file = folder.path("a");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    assertThat(folder.read("a")).isEmpty();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(folder.read("a")).isPresent();
    Files.setPosixFilePermissions(
        parent.resolve("own"), PosixFilePermissions.fromString(permissions));
    assertThat(folder.read("a")).isEmpty();
  }

  @Test
  void leavesWhatBelongsToAnother() throws IOException {
    Path file = folder.path("a");
    assumeTrue(Files.getAttribute(file, "unix:uid").equals(0), "only root gives files away");
    Files.setAttribute(file, "unix:uid", 12_345);
    assertThat(folder.read("a")).isEmpty();
  }
}
