package exodx.knowledge;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
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
  private static final String CHANGELOG = "CHANGELOG.md";
  private static final Pattern VERSION = Pattern.compile("(?m)^## \\[?v?(\\d[\\w.+-]*)");

  /** How files end that say which printed objects there are. */
  static final String SOURCES = ".sources.yaml";

  /** How the file ends that says what exports of a whole organisation hold. */
  public static final String EXPORTS = ".exports.yaml";

  private static final int MAX_BYTES = 4_000_000;

  public RulesFolder {
    files = files.stream().sorted().toList();
  }

  /**
   * Reads a folder.
   *
   * @throws ProblemsException when there is no such folder, it cannot be read, or it holds no rules
   */
  public static RulesFolder read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw broken("no-rules", folder + " is not a folder", "name the folder that holds the rules");
    }
    try {
      return new RulesFolder(filesBelow(folder)).notEmpty(folder.toString());
    } catch (IOException | UncheckedIOException e) {
      throw broken("no-rules", folder + " cannot be read: " + e.getMessage(), null);
    }
  }

  /** Reads the copy that travels inside the program. */
  public static RulesFolder embedded() {
    try {
      URI code = RulesFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path place = Path.of(code);
      if (Files.isDirectory(place)) {
        return read(place.resolve("rules"));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return new RulesFolder(filesBelow(jar.getPath("/rules"))).notEmpty("the program");
      }
    } catch (IOException | URISyntaxException e) {
      throw broken("no-rules", "the embedded rules cannot be read: " + e.getMessage(), null);
    }
  }

  private static List<KnowledgeFile> filesBelow(Path folder) throws IOException {
    Path root = folder.toRealPath();
    Path changelog = root.resolve(CHANGELOG);
    List<KnowledgeFile> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if ((isKnowledge(path.toString()) || path.equals(changelog))
                && isFile(path, attributes)) {
              String inside = root.relativize(path).toString().replace('\\', '/');
              files.add(new KnowledgeFile(inside, bytes(path)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static boolean isKnowledge(String name) {
    return name.endsWith(".drl")
        || name.endsWith(".advice.yaml")
        || name.endsWith(SOURCES)
        || name.endsWith(EXPORTS);
  }

  /** A link to a file counts as one; asking again takes long, so it is only asked of links. */
  private static boolean isFile(Path path, BasicFileAttributes attributes) {
    return attributes.isRegularFile() || (attributes.isSymbolicLink() && Files.isRegularFile(path));
  }

  private static byte[] bytes(Path path) {
    try (InputStream in = stream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw broken("rules-too-large", path + " is larger than 4 MB", null);
      }
      return bytes;
    } catch (IOException e) {
      throw broken("rules-unreadable", path + " cannot be read", null);
    }
  }

  /** A plain stream is opened much quicker than a channel, and there are many files. */
  private static InputStream stream(Path path) throws IOException {
    return path.getFileSystem() == FileSystems.getDefault()
        ? new FileInputStream(path.toFile())
        : Files.newInputStream(path);
  }

  private RulesFolder notEmpty(String place) {
    if (withSuffix(".drl").isEmpty()) {
      throw broken("no-rules", place + " holds no .drl file", "name another folder with --rules");
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
   * Returns the newest version: that of the first heading of the changelog which names one. Empty
   * when there is none.
   */
  public String version() {
    return files.stream()
        .filter(file -> file.path().equals(CHANGELOG))
        .map(file -> VERSION.matcher(file.text()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElse("");
  }

  /** Returns a digest of everything that can change an answer; the changelog cannot. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
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
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static ProblemsException broken(
      String code, String message, @org.jspecify.annotations.Nullable String hint) {
    return ProblemsException.knowledge(Problem.error(code, null, message, hint));
  }
}
