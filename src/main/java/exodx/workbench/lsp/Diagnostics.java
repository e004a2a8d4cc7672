package exodx.workbench.lsp;

import exodx.knowledge.lint.RulesCheck;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** What the check finds, as editors show it. */
final class Diagnostics {
  private final Map<String, List<Problem>> found = new HashMap<>();

  /**
   * Checks a state and tells the editor of every file of which other problems are known now, and of
   * every file that was edited.
   *
   * @param edited versions by the paths of files; null for a file that was closed
   */
  void publish(
      Workspace workspace,
      State state,
      Map<String, @Nullable Integer> edited,
      LanguageClient client) {
    Map<String, List<Problem>> byFile = new HashMap<>();
    for (Problem problem : problems(state)) {
      if (problem.file() != null) {
        byFile.computeIfAbsent(problem.file(), name -> new ArrayList<>()).add(problem);
      }
    }
    Set<String> files = new HashSet<>(byFile.keySet());
    synchronized (found) {
      files.addAll(found.keySet());
      files.removeIf(file -> byFile.getOrDefault(file, List.of()).equals(found.get(file)));
      edited.keySet().forEach(path -> files.add("rules/" + path));
      found.clear();
      found.putAll(byFile);
    }
    for (String file : files) {
      String path = file.substring(file.indexOf('/') + 1);
      String text = workspace.text(path);
      client.publishDiagnostics(
          new PublishDiagnosticsParams(
              workspace.uri(file),
              byFile.getOrDefault(file, List.of()).stream()
                  .map(problem -> diagnostic(text, problem))
                  .toList(),
              edited.get(path)));
    }
  }

  private static List<Problem> problems(State state) {
    try {
      return RulesCheck.whileTyping(state.folder(), state.beside()).problems();
    } catch (ProblemsException e) {
      return e.problems();
    }
  }

  /** Returns the problems of a file that were told last. */
  List<Problem> of(String path) {
    synchronized (found) {
      return found.getOrDefault("rules/" + path, List.of());
    }
  }

  static Diagnostic diagnostic(String text, Problem problem) {
    String hint = problem.hint() == null ? "" : "\nMaybe " + problem.hint();
    Diagnostic diagnostic =
        new Diagnostic(
            Places.word(text, problem.line(), problem.column()), problem.message() + hint);
    diagnostic.setSeverity(
        problem.severity() == Severity.ERROR
            ? DiagnosticSeverity.Error
            : DiagnosticSeverity.Warning);
    diagnostic.setCode(problem.code());
    diagnostic.setSource("exodx");
    return diagnostic;
  }
}
