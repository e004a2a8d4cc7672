package exodx.consult;

import exodx.facts.CaseFacts;
import exodx.facts.FactFileWriter;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes fact files, all or nothing. A file that was there before is left alone, unless everything
 * may be replaced.
 */
public final class FactStore {
  private final Path directory;
  private final boolean force;
  private final Set<Path> made = new HashSet<>();

  public FactStore(Path directory, boolean force) {
    this.directory = directory;
    this.force = force;
  }

  /**
   * Makes sure that a file of this name can be written, before anybody works for it.
   *
   * @throws ProblemsException when it cannot
   */
  public void check(String name) {
    place(name);
    format(name);
  }

  /**
   * Writes what is known.
   *
   * @throws ProblemsException when it cannot be written
   */
  public void save(String name, CaseFacts facts) {
    Path target = place(name);
    String text = format(name).write(facts);
    Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(part, text, StandardOpenOption.CREATE_NEW);
      move(part, target);
      made.add(target);
    } catch (FileAlreadyExistsException e) {
      throw exists(name);
    } catch (IOException e) {
      throw wrong(name, "this cannot be written: " + e.getClass().getSimpleName(), null);
    } finally {
      delete(part);
    }
  }

  private void move(Path part, Path target) throws IOException {
    if (mayReplace(target)) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.move(part, target);
    }
  }

  private boolean mayReplace(Path target) {
    return force || made.contains(target);
  }

  private Path place(String name) {
    Path target;
    try {
      target = directory.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw wrong(name, "this cannot be the name of a file: " + e.getReason(), null);
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw wrong(name, "there is no folder for this file", null);
    }
    if (Files.isDirectory(target)) {
      throw wrong(name, "this is a folder, not a file", null);
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !mayReplace(target)) {
      throw exists(name);
    }
    return target;
  }

  private static FactFileWriter format(String name) {
    return FactFileWriter.of(name)
        .orElseThrow(
            () -> wrong(name, "the name tells no format", "end it in .yaml, .yml or .json"));
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      part.toFile().deleteOnExit();
    }
  }

  private static ProblemsException exists(String name) {
    return wrong(name, "this file exists already", "name another one, or start with --force");
  }

  private static ProblemsException wrong(String name, String message, @Nullable String hint) {
    return ProblemsException.input(Problem.error("not-saved", name, message, hint));
  }
}
