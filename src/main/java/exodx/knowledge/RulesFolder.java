package exodx.knowledge;

import exodx.problem.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that hold the knowledge: rules ({@code .drl}), their words ({@code .advice.yaml}), the
 * objects that facts are read from ({@code .sources.yaml}), and the changelog that names their
 * version.
 *
 * @param files sorted by path, so that the same folder always gives the same knowledge
 */
public record RulesFolder(List<KnowledgeFile> files) {
  static final String CHANGELOG = "CHANGELOG.md";
  private static final Pattern VERSION = Pattern.compile("## \\[?v?(\\d[\\w.+-]*)");

  /** How files end that say which printed objects there are. */
  static final String SOURCES = ".sources.yaml";

  /** How the file ends that says what exports of a whole organisation hold. */
  public static final String EXPORTS = ".exports.yaml";

  public RulesFolder {
    files = files.stream().sorted().toList();
  }

  /**
   * Reads a folder or a zip file, and what it lies over.
   *
   * @throws ProblemsException when there is no such folder, it cannot be read, or it holds no rules
   */
  public static RulesFolder read(Path folder) {
    Path place = RulesPlace.of(folder);
    if (!Files.isDirectory(place)) {
      throw ProblemsException.knowledge(
          "no-rules", folder + " is not a folder", "name the folder that holds the rules");
    }
    return new RulesFolder(Layers.of(place).join(RulesFolder::files, KnowledgeFile::path))
        .notEmpty(folder.toString());
  }

  /** Reads the copy that travels inside the program. */
  public static RulesFolder embedded() {
    return new RulesFolder(files(RulesPlace.program())).notEmpty("the program");
  }

  private static List<KnowledgeFile> files(Path folder) {
    try {
      return KnowledgeFiles.below(folder);
    } catch (IOException | UncheckedIOException e) {
      throw ProblemsException.knowledge(
          "no-rules", folder + " cannot be read: " + e.getMessage(), null);
    }
  }

  private RulesFolder notEmpty(String place) {
    if (withSuffix(".drl").isEmpty()) {
      throw ProblemsException.knowledge(
          "no-rules", place + " holds no .drl file", "name another folder with --rules");
    }
    return this;
  }

  /**
   * Returns this folder with the files of an older look at it, where they are the same: what was
   * made of them serves again.
   */
  public RulesFolder keeping(RulesFolder older) {
    return new RulesFolder(KnowledgeFile.keeping(files, older.files()));
  }

  /** Returns the paths of files that were added, removed or changed since. */
  public List<String> changedSince(RulesFolder older) {
    return Stream.concat(
            files.stream().filter(file -> !older.files().contains(file)),
            older.files().stream().filter(file -> !files.contains(file)))
        .map(KnowledgeFile::path)
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the files whose path ends so. */
  public List<KnowledgeFile> withSuffix(String suffix) {
    return files.stream().filter(file -> file.path().endsWith(suffix)).toList();
  }

  /**
   * Returns the newest version: that of the first heading of the changelog which names one. Where
   * changes stand above it, they belong to none yet, and that is said. Empty when there is none.
   */
  public String version() {
    return files.stream()
        .filter(file -> file.path().equals(CHANGELOG))
        .map(file -> version(file.text()))
        .findFirst()
        .orElse("");
  }

  private static String version(String changelog) {
    boolean unreleased = false;
    boolean changed = false;
    for (String line : changelog.lines().toList()) {
      Matcher version = VERSION.matcher(line);
      if (version.lookingAt()) {
        return version.group(1) + (changed ? ", changed since" : "");
      }
      unreleased |= line.startsWith("## ");
      changed |= unreleased && !line.isBlank() && !line.startsWith("#");
    }
    return "";
  }

  /** Returns a digest of everything that can change an answer; the changelog cannot. */
  public String hash() {
    MessageDigest digest = Sha256.start();
    for (KnowledgeFile file : files) {
      if (file.path().equals(CHANGELOG)) {
        continue;
      }
      digest.update(file.path().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(file.bytes());
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
