package exodx.web;

import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.Sha256;
import exodx.knowledge.lint.RulesCheck;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Edits the rules, where the person allowed it. Only files that are there can be named; what is
 * saved replaces what was read and nothing else.
 */
final class EditApi {
  private final RulesSource source;
  private final boolean allowed;

  EditApi(RulesSource source, boolean allowed) {
    this.source = source;
    this.allowed = allowed;
  }

  void addTo(Routes routes) {
    routes
        .get("/api/files", asked -> Reply.of(Map.of("edit", allowed(), "files", names())))
        .get("/api/file", asked -> read(asked.parameter("path")))
        .post("/api/file/check", asked -> check(asked.as(Edited.class)))
        .post("/api/file", asked -> save(asked.as(Edited.class)));
  }

  /**
   * A text as the person has it now.
   *
   * @param digest of the text that was read before
   */
  private record Edited(@Nullable String path, @Nullable String text, @Nullable String digest) {
    String content() {
      return text == null ? "" : text;
    }
  }

  private boolean allowed() {
    return allowed && source.place().isPresent();
  }

  private List<String> names() {
    return allowed()
        ? source.files().stream().map(KnowledgeFile::path).sorted().toList()
        : List.of();
  }

  /** Returns the place of a file that is there; whatever else is named is no file. */
  private Path file(@Nullable String path) throws IOException {
    String named = String.valueOf(path);
    Path place = source.place().orElse(null);
    if (place == null || !names().contains(named)) {
      throw ProblemsException.input("no-file", "there is no file \"" + named + "\" to edit", null);
    }
    Path file = place.resolve(named);
    if (Files.isSymbolicLink(file) || !file.toRealPath().startsWith(place.toRealPath())) {
      throw ProblemsException.input("no-file", "\"" + named + "\" leads out of the folder", null);
    }
    return file;
  }

  private Reply read(String path) {
    try {
      String text = Files.readString(file(path));
      return Reply.of(Map.of("path", path, "text", text, "digest", digest(text)));
    } catch (IOException e) {
      throw ProblemsException.input("unreadable", "this cannot be read as UTF-8", null);
    }
  }

  private Reply check(Edited edited) {
    if (!names().contains(String.valueOf(edited.path()))) {
      throw ProblemsException.input("no-file", "there is no such file to edit", null);
    }
    RulesCheck.Report report =
        source.check(new KnowledgeFile(String.valueOf(edited.path()), edited.content()));
    return Reply.of(
        Map.of(
            "errors",
            report.errors(),
            "warnings",
            report.warnings(),
            "problems",
            report.problems().stream().limit(100).map(Reply::problem).toList()));
  }

  private synchronized Reply save(Edited edited) {
    Path part = null;
    try {
      Path file = file(edited.path());
      part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
      Files.writeString(part, edited.content(), StandardOpenOption.CREATE_NEW);
      if (!digest(Files.readString(file)).equals(edited.digest())) {
        throw new Refusal(
            409,
            "changed",
            "the file was changed by somebody else since it was opened",
            "copy your text, open the file again, and put both together");
      }
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(
            part, Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return Reply.of(Map.of("digest", digest(edited.content())));
    } catch (IOException e) {
      throw ProblemsException.input("not-saved", "the file cannot be written", null);
    } finally {
      discard(part);
    }
  }

  private static void discard(@Nullable Path part) {
    try {
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      part.toFile().deleteOnExit();
    }
  }

  private static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
