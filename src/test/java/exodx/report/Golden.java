package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares output with a file under {@code src/test/resources/golden}.
 *
 * <p>{@code mvn verify -Dexodx.golden=update} writes the files anew; look at the difference before
 * you keep it.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = "update".equals(System.getProperty("exodx.golden"));

  private Golden() {}

  /** Fails when the output is not what the file holds. */
  public static void check(String name, String output) {
    Path file = FOLDER.resolve(name);
    try {
      if (UPDATE) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, output);
      }
      assertThat(file).as("mvn verify -Dexodx.golden=update writes it").exists();
      assertThat(output).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
