package exodx.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the small rules about a lamp, to be changed by a test. */
public record LampFolder(Path folder) {
  private static final Path LAMP = Path.of("src/test/resources/exodx/consult/rules");

  public static LampFolder below(Path parent) {
    Path folder = parent.resolve("rules");
    copy(LAMP, folder);
    // The cases are lessons; as tests they tell that other facts of a lamp still matter.
    return new LampFolder(folder)
        .replace("lamp/lamp.cases.yaml", "status: DIAGNOSED", "status: NEEDS_FACTS");
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public LampFolder write(String file, String text) {
    try {
      Files.createDirectories(folder.resolve(file).toAbsolutePath().getParent());
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public LampFolder replace(String file, String old, String by) {
    String text = read(file);
    if (!text.contains(old)) {
      throw new AssertionError("no \"" + old + "\" in " + file);
    }
    return write(file, text.replace(old, by));
  }

  /** Runs a command on the folder; compiled rules are shared by all tests. */
  Program program() {
    return new Program(folder.toAbsolutePath().getParent()).cached();
  }
}
