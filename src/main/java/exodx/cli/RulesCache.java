package exodx.cli;

import exodx.knowledge.KnowledgeCache;
import exodx.start.FileKnowledgeCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides where compiled rules are kept: no facts of any case ever go there. */
final class RulesCache {
  private RulesCache() {}

  /** Returns the cache of the user; EXODX_CACHE names another folder, or is {@code off}. */
  static KnowledgeCache of(Environment environment) {
    if (environment.variable("EXODX_CACHE").filter("off"::equals).isPresent()) {
      return KnowledgeCache.NONE;
    }
    Optional<Path> folder =
        below(environment, "EXODX_CACHE", "")
            .or(() -> below(environment, "XDG_CACHE_HOME", "exodx"))
            .or(() -> below(environment, "LOCALAPPDATA", "exodx/cache"))
            .or(() -> below(environment, "HOME", ".cache/exodx"));
    Optional<String> program = program();
    return folder.isPresent() && program.isPresent()
        ? new FileKnowledgeCache(folder.get(), program.get(), onClassPath())
        : KnowledgeCache.NONE;
  }

  /** The jar of rule classes that the launcher put on the class path. */
  private static Optional<Path> onClassPath() {
    return Optional.ofNullable(System.getProperty("exodx.rules")).map(Path::of);
  }

  private static Optional<Path> below(Environment environment, String variable, String path) {
    try {
      return environment.variable(variable).map(Path::of).map(folder -> folder.resolve(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Something that changes whenever the program does. */
  private static Optional<String> program() {
    try {
      Path code =
          Path.of(RulesCache.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      String state =
          Files.isRegularFile(code)
              ? Files.size(code) + " " + Files.getLastModifiedTime(code)
              : newest(code);
      return Optional.of(code + " " + state + " " + Runtime.version().feature());
    } catch (IOException | UncheckedIOException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The classes lie in a folder while the program is being made: the newest one tells. */
  private static String newest(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(RulesCache::modified)
          .max(Comparator.naturalOrder())
          .map(String::valueOf)
          .orElseThrow(() -> new IOException("no classes"));
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
