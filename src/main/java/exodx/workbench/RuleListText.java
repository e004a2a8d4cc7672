package exodx.workbench;

import exodx.knowledge.RuleInfo;
import exodx.report.Style;
import exodx.report.TextPage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints which rules there are, for people. */
public final class RuleListText {
  private static final int WIDTH = 100;
  private static final int INDENT = 2;

  private RuleListText() {}

  /** Prints every rule with its title, family by family. */
  public static void write(List<Families.Family> families, Style style, PrintWriter out) {
    TextPage page = new TextPage(out, style, WIDTH);
    int rules = families.stream().mapToInt(family -> family.rules().size()).sum();
    page.unwrapped(0, Counted.of(rules, "rule") + " in " + families(families.size()));
    for (Families.Family family : families) {
      page.section(family.name());
      int longest = family.rules().stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
      family.rules().forEach(rule -> rule(page, rule, longest));
    }
  }

  private static void rule(TextPage page, RuleInfo rule, int longest) {
    String role = rule.role().name().toLowerCase(Locale.ROOT);
    String mark = String.format(Locale.ROOT, "%-9s  %-" + longest + "s  ", role, rule.id());
    page.wrapped(INDENT, mark, rule.title());
  }

  private static String families(int count) {
    return count == 1 ? "1 family" : count + " families";
  }
}
