package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.advice.Catalogue.StepText;
import exodx.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds orders of steps that no plan can keep. */
final class PlanCycles {
  private static final String CODE = "plan-order";

  private final RulesFolder folder;
  private final Catalogue catalogue;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Set<String>> told = new HashSet<>();

  private PlanCycles(RulesFolder folder, Catalogue catalogue) {
    this.folder = folder;
    this.catalogue = catalogue;
  }

  /** Returns each circle once, and each step that comes after one of a later phase. */
  static List<Problem> find(RulesFolder folder, Catalogue catalogue) {
    PlanCycles cycles = new PlanCycles(folder, catalogue);
    new TreeMap<>(catalogue.steps())
        .forEach(
            (code, step) -> {
              step.afterOrNone().forEach(one -> cycles.look(code, step, one));
              cycles.fallback(code, step);
            });
    return cycles.problems;
  }

  private void fallback(String code, StepText step) {
    if (step.fallbackForOrNone().contains(code)) {
      problems.add(
          SourceLocation.code("step", "steps", code)
              .at("fallbackFor", code)
              .problem(
                  folder, CODE, "the step \"" + code + "\" stands in for itself", "leave it out"));
    }
  }

  private void look(String code, StepText step, String before) {
    List<String> circle = way(before, code);
    StepText earlier = catalogue.steps().get(before);
    if (!circle.isEmpty()) {
      circle(code, circle);
    } else if (earlier != null && earlier.phase().compareTo(step.phase()) > 0) {
      String text = "the step \"%s\" comes after \"%s\", which belongs to a later phase";
      problems.add(problem(code, before, text.formatted(code, before), null));
    }
  }

  /**
   * Tells a circle with all its places, unless it was told from another of its steps.
   *
   * @param way the steps behind the first, which is the last of them, too
   */
  private void circle(String first, List<String> way) {
    if (!told.add(Set.copyOf(way))) {
      return;
    }
    List<String> links = new ArrayList<>();
    String after = first;
    for (String before : way) {
      Problem place = problem(after, before, "", null);
      String comes = links.isEmpty() ? "\" comes after \"" : "\" after \"";
      links.add("\"" + after + comes + before + "\" (" + place.file() + ":" + place.line() + ")");
      after = before;
    }
    String text =
        way.size() == 1
            ? "the step \"" + first + "\" comes after itself"
            : "these steps wait for each other: " + String.join(", ", links);
    String hint =
        way.size() == 1 ? "leave it out" : "leave out the \"after\" among them that is wrong";
    problems.add(problem(first, way.get(0), text, hint));
  }

  private Problem problem(String step, String before, String text, @Nullable String hint) {
    return SourceLocation.code("step", "steps", step)
        .at("after", before)
        .problem(folder, CODE, text, hint);
  }

  /** Returns the shortest way from one step to another along "after"; empty when there is none. */
  private List<String> way(String from, String goal) {
    Map<String, List<String>> ways = new HashMap<>(Map.of(from, List.of(from)));
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !ways.containsKey(goal)) {
      String at = open.pop();
      StepText step = catalogue.steps().get(at);
      for (String before : step == null ? List.<String>of() : step.afterOrNone()) {
        if (!ways.containsKey(before)) {
          List<String> way = new ArrayList<>(ways.getOrDefault(at, List.of()));
          way.add(before);
          ways.put(before, way);
          open.add(before);
        }
      }
    }
    return ways.getOrDefault(goal, List.of());
  }
}
