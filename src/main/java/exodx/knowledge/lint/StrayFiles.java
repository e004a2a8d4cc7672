package exodx.knowledge.lint;

import exodx.knowledge.Layers;
import exodx.problem.Problem;
import exodx.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of a rules folder that look like knowledge and are read by nothing. */
public final class StrayFiles {
  private static final List<String> READ =
      List.of(".drl", ".advice.yaml", ".cases.yaml", ".sources.yaml", ".exports.yaml");

  /** How people end the names of such files, and how they have to end. */
  private static final Map<String, String> MEANT =
      Map.of(
          ".advice.yml", ".advice.yaml",
          ".cases.yml", ".cases.yaml",
          ".sources.yml", ".sources.yaml",
          ".exports.yml", ".exports.yaml",
          ".case.yaml", ".cases.yaml",
          ".test.yaml", ".cases.yaml",
          ".advices.yaml", ".advice.yaml",
          ".source.yaml", ".sources.yaml",
          ".export.yaml", ".exports.yaml",
          ".drl.txt", ".drl");

  private static final String RENAME = "rename it to ";

  private StrayFiles() {}

  /** Tells of each such file; a folder that cannot be read holds none. */
  public static List<Problem> in(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .filter(StrayFiles::isStray)
          .sorted()
          .map(StrayFiles::problem)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // reading the rules tells
    }
  }

  /** What may be said only because a file is not read: something is missing, or is not used. */
  private static final Set<String> EXPLAINED =
      Set.of(
          "unknown-code",
          "unknown-type",
          "unknown-rule",
          "unknown-shell",
          "unknown-fact",
          "unknown-placeholder",
          "unused-code",
          "unused-kind",
          "unread-fact",
          "from",
          "stale-exclusion",
          "never-matches",
          "code-without-case",
          "template-without-case");

  /**
   * Adds the stray files of a folder to what was found in it. Errors that may come from a file
   * whose name only ends wrongly are not told with it, and make it an error.
   */
  public static RulesCheck.Report addTo(RulesCheck.Report report, Path folder) {
    List<Problem> stray = in(folder);
    boolean misnamed =
        stray.stream().anyMatch(one -> String.valueOf(one.hint()).startsWith(RENAME));
    List<Problem> others =
        report.problems().stream()
            .filter(problem -> !misnamed || !EXPLAINED.contains(problem.code()))
            .toList();
    RulesCheck.Report left = report.with(others);
    boolean error = left.errors() < report.errors();
    return new RulesCheck.Report(
        left.files(),
        left.rules(),
        Stream.concat(stray.stream().map(one -> error ? one.asError() : one), others.stream())
            .toList(),
        left.following());
  }

  private static boolean isStray(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean knowledge = name.matches("(?i)[^.#].*\\.(ya?ml|drl|drl\\.txt)");
    return knowledge
        && READ.stream().noneMatch(name::endsWith)
        && !path.equals(ExclusionFile.NAME)
        && !path.equals(Layers.FILE);
  }

  private static Problem problem(String path) {
    String meant = meant(path);
    return new Problem(
        Severity.WARNING,
        "stray-file",
        "rules/" + path,
        1,
        1,
        "nothing reads this file",
        meant == null
            ? "end its name in " + String.join(", ", READ) + ", or put it elsewhere"
            : RENAME + meant,
        null);
  }

  private static @Nullable String meant(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals(ExclusionFile.NAME)) {
      return ExclusionFile.NAME + " beside the families";
    }
    if (READ.stream().anyMatch(lower::endsWith)) {
      return lower;
    }
    return MEANT.entrySet().stream()
        .filter(end -> lower.endsWith(end.getKey()))
        .map(end -> name.substring(0, name.length() - end.getKey().length()) + end.getValue())
        .findFirst()
        .orElse(null);
  }
}
