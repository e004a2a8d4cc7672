package exodx.cases;

import exodx.cases.Difference.Line;
import exodx.cases.Difference.Mark;
import exodx.cases.Difference.Part;
import exodx.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    comparison.conclusions(expected, got, outcome);
    comparison.contains(Part.MISSING, expected.missing(), got.missing());
    if (expected.first() != null) {
      comparison.values(
          Part.FIRST,
          List.of(expected.first()),
          got.missing().isEmpty() ? List.of("(nothing)") : got.missing().subList(0, 1),
          code -> "");
    }
    comparison.never(expected.never(), got);
    return List.copyOf(comparison.differences);
  }

  /** Returns what differs apart from the status and the missing facts. */
  static List<Difference> ofConclusions(RuleCase.Expected expected, Outcome outcome) {
    Comparison comparison = new Comparison();
    Answered got = Answered.of(outcome);
    comparison.conclusions(expected, got, outcome);
    comparison.never(expected.never(), got);
    return List.copyOf(comparison.differences);
  }

  private void conclusions(RuleCase.Expected expected, Answered got, Outcome outcome) {
    values(
        Part.DIAGNOSES,
        List.copyOf(new TreeSet<>(expected.diagnoses())),
        got.diagnoses(),
        code -> code);
    values(Part.STEPS, expected.steps(), got.steps(), code -> code);
    entries(Part.CHECKS, sortedChecks(expected.checks()), got.checks());
    entries(Part.WITHHELD, sortedReasons(expected.withheld()), got.withheld());
    contains(Part.WARNINGS, expected.warnings(), got.warnings());
    if (expected.onlyWarnings() != null) {
      values(
          Part.ONLY_WARNINGS,
          List.copyOf(new TreeSet<>(expected.onlyWarnings())),
          List.copyOf(new TreeSet<>(got.warnings())),
          code -> code);
    }
    List<Outcome.RuleRef> fired =
        outcome.proof().stream().map(Outcome.ProofNode::rule).distinct().toList();
    contains(
        Part.FIRES, expected.fires(), fired.stream().map(Outcome.RuleRef::id).distinct().toList());
    silent(expected.silent(), fired);
  }

  private void silent(@Nullable List<String> silent, List<Outcome.RuleRef> fired) {
    List<Line> lines =
        fired.stream()
            .filter(
                rule -> silent != null && silent.stream().anyMatch(wanted -> isMeant(rule, wanted)))
            .map(rule -> new Line(Mark.GOT, rule.id(), rule.id()))
            .distinct()
            .toList();
    if (!lines.isEmpty()) {
      differences.add(new Difference(Part.SILENT, lines));
    }
  }

  /** A rule is meant by its id, or by its family and role, as in {@code guards:GUARD}. */
  private static boolean isMeant(Outcome.RuleRef rule, String wanted) {
    String file = rule.file().startsWith("rules/") ? rule.file() : "rules/" + rule.file();
    return rule.id().equals(wanted)
        || (file.startsWith("rules/" + wanted.replaceFirst(":.*", "") + "/")
            && wanted.endsWith(":" + rule.role().toUpperCase(Locale.ROOT)));
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

  private void never(@Nullable List<String> never, Answered got) {
    List<Line> lines =
        Stream.concat(got.steps().stream(), got.warnings().stream())
            .filter(step -> never != null && never.contains(step))
            .map(step -> new Line(Mark.GOT, step, step))
            .toList();
    if (!lines.isEmpty()) {
      differences.add(new Difference(Part.NEVER, lines));
    }
  }
}
