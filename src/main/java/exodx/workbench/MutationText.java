package exodx.workbench;

import exodx.knowledge.RuleInfo;
import exodx.report.Style;
import exodx.report.TextPage;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Prints which conditions no case misses, for people. */
public final class MutationText {
  private static final int WIDTH = 100;
  private static final int INDENT = 2;

  private MutationText() {}

  /**
   * Prints what no case finds, rule by rule, and the score.
   *
   * @param survivorsOnly leaves out the score of each family
   * @param names returns how a file of the rules is called for people
   */
  public static void write(
      MutationScore score,
      boolean survivorsOnly,
      UnaryOperator<String> names,
      Style style,
      PrintWriter out) {
    TextPage page = new TextPage(out, style, WIDTH);
    RuleInfo last = null;
    for (MutationScore.Verdict verdict : score.survivors()) {
      if (!verdict.rule().equals(last)) {
        last = verdict.rule();
        page.section(last.id());
        page.wrapped(INDENT, last.place(names));
      }
      String kind = verdict.change().kind().name().toLowerCase(Locale.ROOT);
      page.wrapped(
          INDENT,
          style.bad(String.format(Locale.ROOT, "%-8s", kind)) + " ",
          verdict.change().condition() + reached(verdict.reached()));
    }
    if (!survivorsOnly) {
      families(page, score);
    }
    page.section("Score");
    page.wrapped(
        INDENT,
        score.count(MutationScore.Fate.FOUND)
            + " of "
            + Counted.of(score.verdicts().size(), "changed condition")
            + " make a case fail: "
            + score.percentOfAll()
            + " %");
    int excluded = score.count(MutationScore.Fate.EXCLUDED);
    if (excluded > 0) {
      page.wrapped(
          INDENT, excluded + " excluded with a reason: " + score.percent() + " % without them");
    }
  }

  private static String reached(int cases) {
    return cases == 0
        ? "  (no case meets it)"
        : "  (" + Counted.of(cases, "case") + " meet" + (cases == 1 ? "s" : "") + " it)";
  }

  private static String excluded(MutationScore part) {
    int excluded = part.count(MutationScore.Fate.EXCLUDED);
    return excluded == 0 ? "" : ", " + excluded + " excluded";
  }

  private static void families(TextPage page, MutationScore score) {
    page.section("Families");
    for (Map.Entry<String, MutationScore> family : score.byFamily().entrySet()) {
      MutationScore part = family.getValue();
      int found = part.count(MutationScore.Fate.FOUND);
      page.unwrapped(
          INDENT,
          String.format(
                  Locale.ROOT,
                  "%-24s %5s %%  %d of %d",
                  family.getKey(),
                  part.percent(),
                  found,
                  part.findable())
              + excluded(part));
    }
  }
}
