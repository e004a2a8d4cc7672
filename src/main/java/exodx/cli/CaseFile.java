package exodx.cli;

import exodx.facts.InputReader;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a FILE argument stands for: a file, or standard input for {@code -}. */
final class CaseFile {
  private static final String STANDARD_INPUT = "standard input";

  private final Environment environment;

  CaseFile(Environment environment) {
    this.environment = environment;
  }

  /**
   * Reads it to its end.
   *
   * @throws ProblemsException when it cannot be read, or is no text
   */
  SourceText read(String argument) {
    if (argument.equals("-")) {
      return InputReader.read(STANDARD_INPUT, environment.in());
    }
    Path path = path(argument);
    if (Files.isDirectory(path)) {
      throw problem(argument, "this is a folder, not a file", "name the files in it");
    }
    if (!Files.exists(path)) {
      throw problem(argument, "there is no such file", nearest(path));
    }
    try (InputStream in = Files.newInputStream(path)) {
      return InputReader.read(argument, in);
    } catch (IOException e) {
      throw problem(argument, "this cannot be read: " + e.getClass().getSimpleName(), null);
    }
  }

  private Path path(String argument) {
    try {
      return environment.directory().resolve(argument);
    } catch (InvalidPathException e) {
      throw problem(argument, "this cannot be the name of a file: " + e.getReason(), null);
    }
  }

  private static @Nullable String nearest(Path missing) {
    Path folder = missing.getParent();
    Path name = missing.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      return null;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files.limit(1000).map(file -> String.valueOf(file.getFileName())).sorted().toList();
      return DidYouMean.hintIfNear(name.toString(), names);
    } catch (IOException e) {
      return null;
    }
  }

  private static ProblemsException problem(String name, String message, @Nullable String hint) {
    return ProblemsException.input("unreadable", name, message, hint);
  }
}
