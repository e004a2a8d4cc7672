package exodx.workbench;

import exodx.facts.Truth;
import exodx.report.Style;
import exodx.report.TextPage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Prints what cases reach of the rules, for people: the sums, then everything that is left. */
public final class CoverageText {
  private static final int WIDTH = 110;

  private CoverageText() {}

  /**
   * Prints a coverage.
   *
   * @param names returns how a file of the rules is called for people
   */
  public static void write(
      Coverage coverage, UnaryOperator<String> names, Style style, PrintWriter out) {
    TextPage page = new TextPage(out, style, WIDTH);
    List<String> families = coverage.families();
    int longest = families.stream().mapToInt(String::length).max().orElse(0);
    String form = "%-" + Math.max(longest, 5) + "s  %13s  %15s  %15s";
    page.unwrapped(
        0, String.format(Locale.ROOT, form, "", "rules fire", "conditions seen", "branches seen"));
    families.forEach(family -> page.unwrapped(0, line(form, family, coverage.of(family))));
    page.unwrapped(0, line(form, "all", coverage));
    for (String family : families) {
      List<Coverage.OfRule> open = coverage.open(family);
      if (!open.isEmpty()) {
        page.section(family);
        open.forEach(rule -> rule(page, rule, names));
      }
    }
    page.blank();
    page.wrapped(
        0,
        "A branch is a condition that came to true, false or unknown in some case of "
            + Counted.of(coverage.cases(), "case")
            + ".");
  }

  private static String line(String form, String name, Coverage coverage) {
    return String.format(
        Locale.ROOT,
        form,
        name,
        share(coverage.fired()),
        share(coverage.conditions()),
        share(coverage.branches()));
  }

  private static String share(Coverage.Share share) {
    return share.reached()
        + "/"
        + share.of()
        + String.format(Locale.ROOT, " %3d%%", share.percent());
  }

  private static void rule(TextPage page, Coverage.OfRule rule, UnaryOperator<String> names) {
    String place = " (" + rule.rule().place(names) + ")";
    page.wrapped(2, rule.rule().id() + place + (rule.firedIn().isEmpty() ? " never fires" : ""));
    rule.conditions().stream()
        .filter(condition -> !condition.open().isEmpty())
        .forEach(condition -> page.wrapped(4, never(condition) + ": ", condition.shape().text()));
  }

  /** Says what a condition never came to. */
  static String never(Coverage.OfCondition condition) {
    return condition.counts().isEmpty()
        ? "never reached"
        : "never "
            + condition.open().stream().map(CoverageText::word).collect(Collectors.joining(" or "));
  }

  static String word(Truth truth) {
    return truth.name().toLowerCase(Locale.ROOT);
  }
}
