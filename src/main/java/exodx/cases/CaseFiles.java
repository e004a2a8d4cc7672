package exodx.cases;

import exodx.knowledge.Layers;
import exodx.knowledge.RulesPlace;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The case files that travel with the rules: everything in a rules folder that ends in {@code
 * .cases.yaml}.
 *
 * @param files sorted by name; a name is the path inside of the folder, behind {@code rules/}
 */
public record CaseFiles(List<SourceText> files) {
  /** How files with cases end. */
  public static final String SUFFIX = ".cases.yaml";

  private static final String PREFIX = "rules/";
  private static final int MAX_BYTES = 4_000_000;

  public CaseFiles {
    files = List.copyOf(files);
  }

  /**
   * Reads those of a rules folder.
   *
   * @throws ProblemsException when it cannot be read
   */
  public static CaseFiles below(Path folder) {
    Path place = RulesPlace.of(folder);
    if (!Files.isDirectory(place)) {
      throw broken(folder + " is not a folder");
    }
    return new CaseFiles(Layers.of(place).join(CaseFiles::in, CaseFiles::path));
  }

  private static String path(SourceText file) {
    return file.name().substring(PREFIX.length());
  }

  private static List<SourceText> in(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(SUFFIX) && Files.isRegularFile(path))
          .sorted()
          .map(path -> text(folder, path))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw broken(folder + " cannot be read: " + e.getMessage());
    }
  }

  /** Reads the copies that travel inside of the program. */
  public static CaseFiles embedded() {
    return below(RulesPlace.program());
  }

  /**
   * Reads another file that stands beside rules; empty when there is none.
   *
   * @param folder the rules folder; empty for the copy inside of the program
   * @param name path inside of the folder
   * @throws ProblemsException when it cannot be read
   */
  public static Optional<SourceText> other(Optional<Path> folder, String name) {
    return other(folder.map(RulesPlace::of).orElseGet(RulesPlace::program), name);
  }

  private static Optional<SourceText> other(Path folder, String name) {
    return Optional.of(folder.resolve(name))
        .filter(Files::isRegularFile)
        .map(path -> text(folder, path));
  }

  private static SourceText text(Path folder, Path path) {
    String name = PREFIX + folder.relativize(path).toString().replace('\\', '/');
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw broken(name + " is larger than 4 MB");
      }
      return SourceText.utf8(name, Files.readAllBytes(path));
    } catch (IOException e) {
      throw broken(name + " cannot be read");
    }
  }

  /** Returns the names of the families: the folders that hold case files. */
  public List<String> families() {
    return files.stream().map(file -> family(file.name())).distinct().sorted().toList();
  }

  /** Returns the files of one family. */
  public CaseFiles of(String family) {
    return new CaseFiles(
        files.stream().filter(file -> family(file.name()).equals(family)).toList());
  }

  /** The folder of a file; a file that stands in none is a family of its own. */
  private static String family(String name) {
    String[] parts = name.split("/", -1);
    return parts.length > 2 ? parts[1] : parts[1].substring(0, parts[1].length() - SUFFIX.length());
  }

  private static ProblemsException broken(String message) {
    return ProblemsException.knowledge(Problem.error("case-file", null, message, null));
  }
}
