package exodx.knowledge.lint;

import exodx.knowledge.KnowledgeFile;
import exodx.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the checks find. */
final class Findings {
  private final Set<Problem> problems = new LinkedHashSet<>();
  private boolean incomplete;

  void error(String code, KnowledgeFile file, int offset, String message, @Nullable String hint) {
    problems.add(Problem.at(code, file.source(), offset, message, hint));
  }

  void warning(String code, KnowledgeFile file, int offset, String message, @Nullable String hint) {
    problems.add(Problem.at(code, file.source(), offset, message, hint).asWarning());
  }

  /** Remembers that something could not be read, so that not everything is looked at. */
  void incomplete() {
    incomplete = true;
  }

  boolean isIncomplete() {
    return incomplete;
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  void addAll(List<Problem> more) {
    problems.addAll(more);
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
