package exodx.workbench.lsp;

import exodx.cases.CaseFiles;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.ExclusionFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules folder as the editor shows it: what is open counts, not what was saved. */
final class Workspace {
  private final Path folder;
  private final Map<String, String> open = new HashMap<>();
  private Map<String, KnowledgeFile> rules = new TreeMap<>();
  private Map<String, KnowledgeFile> beside = new TreeMap<>();

  Workspace(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns the rules folder of a place: itself, or its folder rules, or the first above it.
   *
   * @param place a folder that was opened
   */
  static Optional<Path> folderOf(Path place) {
    for (Path at = place; at != null; at = at.getParent()) {
      for (Path one : List.of(at, at.resolve("rules"))) {
        if (Files.isRegularFile(one.resolve("vocabulary.drl"))) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  /** Reads what was saved, and keeps what did not change. */
  synchronized void read() {
    Map<String, KnowledgeFile> saved = new TreeMap<>();
    RulesFolder.read(folder).files().forEach(file -> saved.put(file.path(), file));
    Map<String, KnowledgeFile> others = new TreeMap<>();
    CaseFiles.below(folder).files().forEach(file -> others.put(file.path(), file));
    CaseFiles.other(Optional.of(folder), ExclusionFile.NAME)
        .ifPresent(file -> others.put(file.path(), file));
    rules = keeping(saved, rules);
    beside = keeping(others, beside);
    open.forEach(this::put);
  }

  private static Map<String, KnowledgeFile> keeping(
      Map<String, KnowledgeFile> now, Map<String, KnowledgeFile> older) {
    now.replaceAll((path, file) -> file.equals(older.get(path)) ? older.get(path) : file);
    return now;
  }

  /** Takes the text of an open file; null when it is closed, and what was not saved forgotten. */
  synchronized void show(String path, @Nullable String text) {
    if (text == null) {
      open.remove(path);
      read();
    } else {
      open.put(path, text);
      put(path, text);
    }
  }

  private void put(String path, String text) {
    if (isRules(path)) {
      rules.put(path, new KnowledgeFile(path, text));
    } else if (path.endsWith(CaseFiles.SUFFIX) || path.equals(ExclusionFile.NAME)) {
      beside.put(path, new KnowledgeFile(path, text));
    }
  }

  private static boolean isRules(String path) {
    return path.endsWith(".drl")
        || path.endsWith(".advice.yaml")
        || path.endsWith(".sources.yaml")
        || path.endsWith(".exports.yaml");
  }

  /** Returns the state of now. */
  synchronized State state() {
    return new State(
        new RulesFolder(new ArrayList<>(rules.values())), List.copyOf(beside.values()));
  }

  /** Returns the text of a file; empty when it is none of the folder. */
  synchronized String text(String path) {
    KnowledgeFile file = rules.getOrDefault(path, beside.get(path));
    return file == null ? open.getOrDefault(path, "") : file.text();
  }

  /** Returns the path of a file inside of the folder; empty when it stands elsewhere. */
  Optional<String> path(String uri) {
    try {
      Path file = Path.of(URI.create(uri));
      return file.startsWith(folder)
          ? Optional.of(folder.relativize(file).toString().replace('\\', '/'))
          : Optional.empty();
    } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Returns the address of a file that problems name. */
  String uri(String name) {
    return folder.resolve(KnowledgeFile.path(name)).toUri().toString();
  }
}
