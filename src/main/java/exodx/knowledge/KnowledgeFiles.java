package exodx.knowledge;

import exodx.problem.ProblemsException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds and reads the files of knowledge below a folder. A hundred of them are read at every start,
 * so where it can it uses the plain files of Java, which need much less setting up.
 */
final class KnowledgeFiles {
  private static final int MAX_BYTES = 4_000_000;

  private final List<KnowledgeFile> found = new ArrayList<>();

  private KnowledgeFiles() {}

  /**
   * Reads them, in any order. A link to a file is followed, one to a folder is not, lest it leads
   * in a circle.
   *
   * @throws IOException when a folder cannot be read
   * @throws ProblemsException when a file cannot be read, or is too large
   */
  static List<KnowledgeFile> below(Path folder) throws IOException {
    KnowledgeFiles files = new KnowledgeFiles();
    if (folder.getFileSystem() == FileSystems.getDefault()) {
      files.plain(folder.toFile(), "");
    } else {
      files.packed(folder);
    }
    return files.found;
  }

  private void plain(File folder, String inside) throws IOException {
    String[] names = folder.list();
    if (names == null) {
      throw new IOException(folder + " cannot be listed");
    }
    for (String name : names) {
      File file = new File(folder, name);
      String path = inside + name;
      if (isKnowledge(path) && file.isFile()) {
        found.add(new KnowledgeFile(path, bytes(file)));
      } else if (file.isDirectory() && !Files.isSymbolicLink(file.toPath())) {
        plain(file, path + "/");
      }
    }
  }

  private void packed(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String inside = folder.relativize(path).toString().replace('\\', '/');
        if (isKnowledge(inside)) {
          try (InputStream in = Files.newInputStream(path)) {
            found.add(new KnowledgeFile(inside, bytes(in, path)));
          }
        }
      }
    }
  }

  private static boolean isKnowledge(String path) {
    return path.endsWith(".drl")
        || path.endsWith(".advice.yaml")
        || path.endsWith(RulesFolder.SOURCES)
        || path.endsWith(RulesFolder.EXPORTS)
        || path.equals(RulesFolder.CHANGELOG);
  }

  private static byte[] bytes(File file) {
    try (InputStream in = new FileInputStream(file)) {
      return bytes(in, file);
    } catch (IOException e) {
      throw ProblemsException.knowledge("rules-unreadable", file + " cannot be read", null);
    }
  }

  private static byte[] bytes(InputStream in, Object file) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw ProblemsException.knowledge("rules-too-large", file + " is larger than 4 MB", null);
    }
    return bytes;
  }
}
