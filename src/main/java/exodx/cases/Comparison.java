package exodx.cases;

import exodx.cases.Difference.Line;
import exodx.cases.Difference.Mark;
import exodx.cases.Difference.Part;
import exodx.explain.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares an answer, part by part, with what a case expects. */
public final class Comparison {
  private static final Pattern STATUS = Pattern.compile("[A-Z]+");

  private final List<Difference> differences = new ArrayList<>();

  private Comparison() {}

  /** Returns every part that differs; parts that the case does not name are not compared. */
  public static List<Difference> of(RuleCase.Expected expected, Outcome outcome) {
    Comparison comparison = new Comparison();
    Answered got = Answered.of(outcome);
    comparison.values(Part.STATUS, List.of(expected.status()), List.of(got.status()), code -> "");
    comparison.values(
        Part.DIAGNOSES,
        List.copyOf(new TreeSet<>(expected.diagnoses())),
        got.diagnoses(),
        code -> code);
    comparison.values(Part.STEPS, expected.steps(), got.steps(), code -> code);
    comparison.entries(Part.CHECKS, sortedChecks(expected.checks()), got.checks());
    comparison.entries(Part.WITHHELD, sortedReasons(expected.withheld()), got.withheld());
    comparison.contains(Part.WARNINGS, expected.warnings(), got.warnings());
    comparison.contains(Part.MISSING, expected.missing(), got.missing());
    if (expected.first() != null) {
      comparison.values(
          Part.FIRST,
          List.of(expected.first()),
          got.missing().isEmpty() ? List.of("(nothing)") : got.missing().subList(0, 1),
          code -> "");
    }
    if (expected.onlyWarnings() != null) {
      comparison.values(
          Part.WARNINGS,
          List.copyOf(new TreeSet<>(expected.onlyWarnings())),
          List.copyOf(new TreeSet<>(got.warnings())),
          code -> code);
    }
    List<String> answered = new ArrayList<>(got.steps());
    answered.addAll(got.warnings());
    comparison.never(expected.never(), answered);
    comparison.never(expected.silent(), SilentRules.thatFired(expected.silent(), outcome));
    return List.copyOf(comparison.differences);
  }

  private void values(
      Part part, List<String> expected, List<String> got, UnaryOperator<String> codeOf) {
    if (!expected.equals(got)) {
      differences.add(
          new Difference(
              part,
              ListDiff.of(expected, got).stream()
                  .map(
                      item -> new Line(mark(item.mark()), item.value(), codeOf.apply(item.value())))
                  .toList()));
    }
  }

  private static Mark mark(ListDiff.Mark mark) {
    return switch (mark) {
      case BOTH -> Mark.SAME;
      case FIRST -> Mark.EXPECTED;
      case SECOND -> Mark.GOT;
    };
  }

  /** Compares words by code; {@code null} is not compared. */
  private void entries(
      Part part, @Nullable Map<String, List<String>> expected, Map<String, List<String>> got) {
    if (expected == null || expected.equals(got)) {
      return;
    }
    List<Line> lines = new ArrayList<>();
    TreeSet<String> codes = new TreeSet<>(expected.keySet());
    codes.addAll(got.keySet());
    for (String code : codes) {
      List<String> wanted = expected.get(code);
      List<String> found = got.get(code);
      if (wanted != null && wanted.equals(found)) {
        lines.add(new Line(Mark.SAME, entry(code, wanted), code));
        continue;
      }
      if (wanted != null) {
        lines.add(new Line(Mark.EXPECTED, entry(code, wanted), absent(code, wanted, found)));
      }
      if (found != null) {
        lines.add(new Line(Mark.GOT, entry(code, found), code));
      }
    }
    differences.add(new Difference(part, lines));
  }

  /** The reason that a guard should have given; for a check it is the check itself. */
  private static String absent(String code, List<String> wanted, @Nullable List<String> found) {
    return wanted.stream()
        .filter(word -> found == null || !found.contains(word))
        .filter(word -> !STATUS.matcher(word).matches())
        .findFirst()
        .orElse(code);
  }

  private static String entry(String code, List<String> words) {
    return code + ": " + String.join(", ", words);
  }

  private static @Nullable Map<String, List<String>> sortedChecks(
      @Nullable Map<String, String> checks) {
    if (checks == null) {
      return null;
    }
    Map<String, List<String>> sorted = new TreeMap<>();
    checks.forEach((code, status) -> sorted.put(code, List.of(status)));
    return sorted;
  }

  private static @Nullable Map<String, List<String>> sortedReasons(
      @Nullable Map<String, List<String>> withheld) {
    if (withheld == null) {
      return null;
    }
    Map<String, List<String>> sorted = new TreeMap<>();
    withheld.forEach((step, reasons) -> sorted.put(step, List.copyOf(new TreeSet<>(reasons))));
    return sorted;
  }

  private void contains(Part part, @Nullable List<String> expected, List<String> got) {
    if (expected == null || got.containsAll(expected)) {
      return;
    }
    List<Line> lines = new ArrayList<>();
    for (String one : expected) {
      lines.add(new Line(got.contains(one) ? Mark.SAME : Mark.EXPECTED, one, one));
    }
    differences.add(new Difference(part, lines));
  }

  private void never(@Nullable List<String> never, List<String> steps) {
    List<Line> lines =
        steps.stream()
            .filter(step -> never != null && never.contains(step))
            .map(step -> new Line(Mark.GOT, step, step))
            .toList();
    if (!lines.isEmpty()) {
      differences.add(new Difference(Part.NEVER, lines));
    }
  }
}
