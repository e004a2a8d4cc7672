package exodx.knowledge;

import exodx.problem.ProblemsException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Where rules lie: in a folder, in a zip file, or in the program. Each is read as a folder. */
public final class RulesPlace {
  private static final String ZIP = ".zip";
  private static final String CHECKSUM = ".sha256";

  /**
   * Zip files by name and time of the last change; somebody who watches rules asks again and again.
   */
  private static final Map<String, Path> OPEN = new ConcurrentHashMap<>();

  private static final Lazy<Path> PROGRAM = new Lazy<>(RulesPlace::findProgram);

  private RulesPlace() {}

  /**
   * Returns the folder of rules that a person named: itself, or what is inside of a zip file, which
   * stays open.
   *
   * @throws ProblemsException when a zip file cannot be read, or is not the one that its checksum
   *     was made of
   */
  public static Path of(Path named) {
    if (!named.toString().toLowerCase(Locale.ROOT).endsWith(ZIP) || !Files.isRegularFile(named)) {
      return named;
    }
    try {
      String state = named.toAbsolutePath() + " " + Files.getLastModifiedTime(named);
      Path known = OPEN.get(state);
      if (known == null) {
        check(named);
        known = inside(FileSystems.newFileSystem(named));
        OPEN.put(state, known);
      }
      return known;
    } catch (IOException | ProviderNotFoundException e) {
      throw ProblemsException.knowledge(
          "rules-unreadable", named + " is not a zip file", "make the zip file anew");
    }
  }

  /** Returns the rules inside of the program. */
  public static Path program() {
    return PROGRAM.get();
  }

  private static Path findProgram() {
    try {
      Path code =
          Path.of(RulesPlace.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(code)
          ? code.resolve("rules")
          : FileSystems.newFileSystem(code).getPath("/rules");
    } catch (IOException | URISyntaxException e) {
      throw ProblemsException.knowledge(
          "no-rules", "the embedded rules cannot be read: " + e.getMessage(), null);
    }
  }

  /** Most zip files hold one folder that holds the rest. */
  private static Path inside(FileSystem zip) throws IOException {
    Path root = zip.getPath("/");
    try (Stream<Path> entries = Files.list(root)) {
      List<Path> all = entries.toList();
      return all.size() == 1 && Files.isDirectory(all.get(0)) ? all.get(0) : root;
    }
  }

  private static void check(Path zip) {
    Path beside = zip.resolveSibling(zip.getFileName() + CHECKSUM);
    String make = "when you trust the file: sha256sum " + zip.getFileName() + " > " + beside;
    if (!Files.isRegularFile(beside)) {
      throw ProblemsException.knowledge(
          "no-checksum", zip + " has no " + beside.getFileName() + " beside it", make);
    }
    try {
      String said = Files.readString(beside, StandardCharsets.UTF_8).strip().split("\\s", 2)[0];
      if (!said.equalsIgnoreCase(Sha256.of(Files.readAllBytes(zip)))) {
        throw ProblemsException.knowledge(
            "other-checksum",
            zip + " is not the file that " + beside.getFileName() + " was made of",
            "get both anew from where they come from");
      }
    } catch (IOException e) {
      throw ProblemsException.knowledge(
          "rules-unreadable", zip + " cannot be read: " + e.getMessage(), null);
    }
  }
}
