package exodx.start;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that only its user can have written. A file is ours when it and the folder
 * belong to the user and nobody else may write them; a file that is not ours is as good as absent.
 */
final class OwnFolder {
  private static final int MOST_FILES = 40;
  private static final Duration YOUNG = Duration.ofDays(2);

  private final Path folder;

  OwnFolder(Path folder) {
    this.folder = folder;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Returns the content of a file of ours. */
  Optional<byte[]> read(String name) throws IOException {
    Path file = path(name);
    if (ours(folder) == null || ours(file) == null) {
      return Optional.empty();
    }
    // A plain stream needs no second buffer as large as the file.
    try (InputStream in = new FileInputStream(file.toFile())) {
      return Optional.of(in.readAllBytes());
    }
  }

  /**
   * Writes a file, all of it or nothing; whoever reads meanwhile has the old one or the new one.
   */
  void write(String name, byte[] content) throws IOException {
    make();
    Path temporary = Files.createTempFile(folder, "new", ".tmp");
    try {
      Files.write(temporary, content);
      Files.move(temporary, path(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    forgetOld();
  }

  private void make() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  /** Deletes the oldest files when there are many: every edit of the rules leaves some. */
  private void forgetOld() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> oldest = files.sorted(Comparator.comparing(OwnFolder::age)).toList();
      FileTime young = FileTime.from(Instant.now().minus(YOUNG));
      for (Path file : oldest.subList(0, Math.max(0, oldest.size() - MOST_FILES))) {
        if (Files.isRegularFile(file) && age(file).compareTo(young) < 0) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static FileTime age(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) { // somebody else deleted it
      return FileTime.fromMillis(0);
    }
  }

  private static @Nullable BasicFileAttributes ours(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (!Files.exists(path)) {
      return null;
    }
    if (view == null) { // the folder lies in the user's own profile
      return Files.readAttributes(path, BasicFileAttributes.class);
    }
    PosixFileAttributes attributes = view.readAttributes();
    return (attributes.owner().getName().equals(System.getProperty("user.name", ""))
                || isOfThisProcess(path))
            && !attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
            && !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)
        ? attributes
        : null;
  }

  /** In a container the user of a process may have a number only, and no name to compare. */
  private static boolean isOfThisProcess(Path path) throws IOException {
    Path process = Path.of("/proc/self");
    return Files.exists(process)
        && Files.getAttribute(path, "unix:uid").equals(Files.getAttribute(process, "unix:uid"));
  }
}
