package exodx.knowledge.sandbox;

import exodx.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells one problem for each line: what follows on the line is most often its consequence. */
public final class FirstOfLine {
  private FirstOfLine() {}

  /** Returns the leftmost problem of each line, in the order of the lines. */
  public static List<Problem> of(List<Problem> problems) {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(
        Comparator.comparing((Problem problem) -> String.valueOf(problem.file()))
            .thenComparing(Problem::line)
            .thenComparing(Problem::column));
    Set<String> lines = new HashSet<>();
    sorted.removeIf(problem -> !lines.add(problem.file() + ":" + problem.line()));
    return List.copyOf(sorted);
  }
}
