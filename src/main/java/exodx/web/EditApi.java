package exodx.web;

import exodx.cases.Difference;
import exodx.cases.RuleCase;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.Sha256;
import exodx.knowledge.lint.RulesCheck;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.workbench.CaseTests;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Edits the rules, where the person allowed it. Only files that are there can be named; what is
 * saved replaces what was read and nothing else.
 */
final class EditApi {
  private final RulesSource source;
  private final Draft draft;
  private final boolean allowed;

  EditApi(Rulebook rules, RulesSource source, boolean allowed) {
    this.source = source;
    this.draft = new Draft(rules, source);
    this.allowed = allowed;
  }

  void addTo(Routes routes) {
    routes
        .get("/api/files", asked -> Reply.of(Map.of("edit", allowed(), "files", names())))
        .get("/api/file", asked -> read(asked.parameter("path")))
        .post("/api/file/check", asked -> check(asked.as(Edited.class)))
        .post("/api/file/cases", asked -> cases(asked.as(Edited.class)))
        .post("/api/file/suggestions", asked -> suggestions(asked.as(Typed.class)))
        .post("/api/file/name", asked -> name(asked.as(Typed.class)))
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
        ? Stream.concat(source.folder().files().stream(), source.beside().stream())
            .map(KnowledgeFile::path)
            .sorted()
            .toList()
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

  /** Returns the file as it reads now, when it is one that can be edited. */
  private KnowledgeFile edited(@Nullable String path, @Nullable String text) {
    String named = String.valueOf(path);
    if (!names().contains(named)) {
      throw ProblemsException.input("no-file", "there is no such file to edit", null);
    }
    return new KnowledgeFile(named, text == null ? "" : text);
  }

  private Reply check(Edited edited) {
    Draft.Checked checked = draft.check(edited(edited.path(), edited.text()));
    RulesCheck.Report report = checked.report();
    return Reply.of(
        Map.of(
            "whole",
            checked.whole(),
            "errors",
            report.errors(),
            "warnings",
            report.warnings(),
            "problems",
            report.problems().stream().limit(100).map(Problem::data).toList()));
  }

  /** A case that the text touches, with what is not as expected. */
  private record Case(
      String name,
      String path,
      int line,
      boolean holds,
      List<Differing> differences,
      List<String> problems) {
    static Case of(CaseTests.Tested one) {
      RuleCase ruleCase = one.ruleCase();
      return new Case(
          ruleCase.name(),
          ruleCase.file().replaceFirst("^rules/", ""),
          ruleCase.line(),
          one.holds(),
          one.differences().stream()
              .map(each -> new Differing(each.part().key(), each.lines()))
              .toList(),
          one.problems().stream().map(Problem::message).toList());
    }
  }

  private record Differing(String part, List<Difference.Line> lines) {}

  private Reply cases(Edited edited) {
    List<CaseTests.Tested> tested = draft.cases(edited(edited.path(), edited.text()));
    return Reply.of(
        new Touched(
            tested != null, tested == null ? List.of() : tested.stream().map(Case::of).toList()));
  }

  private record Touched(boolean run, List<Case> cases) {}

  /**
   * A place in a text.
   *
   * @param offset how many characters stand before it
   */
  private record Typed(@Nullable String path, @Nullable String text, int offset) {
    int place() {
      return text == null ? 0 : Math.max(0, Math.min(offset, text.length()));
    }
  }

  private Reply suggestions(Typed typed) {
    KnowledgeFile file = edited(typed.path(), typed.text());
    String before = file.text().substring(0, typed.place());
    return Reply.of(Map.of("suggestions", draft.typing(file).suggestions(file.path(), before)));
  }

  private Reply name(Typed typed) {
    KnowledgeFile file = edited(typed.path(), typed.text());
    return Reply.of(
        Map.of("names", draft.typing(file).name(file.path(), typed.place()).stream().toList()));
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
