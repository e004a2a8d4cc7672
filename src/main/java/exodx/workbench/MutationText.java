package exodx.workbench;

import exodx.knowledge.RuleInfo;
import exodx.report.Style;
import exodx.report.TextPage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints which conditions no case misses, for people. */
public final class MutationText {
  private static final int WIDTH = 100;
  private static final int INDENT = 2;

  private MutationText() {}

  /**
   * Prints what no case finds, rule by rule, and the score.
   *
   * @param survivorsOnly leaves out the score of each family
   * @param stale reasons that stand for no change any more
   */
  public static void write(
      MutationScore score,
      List<SparedChanges.Spared> stale,
      boolean survivorsOnly,
      Style style,
      PrintWriter out) {
    TextPage page = new TextPage(out, style, WIDTH);
    RuleInfo last = null;
    for (MutationScore.Verdict verdict : score.survivors()) {
      if (!verdict.rule().equals(last)) {
        last = verdict.rule();
        page.section(last.id());
        page.wrapped(INDENT, last.file() + ":" + last.line());
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
            + Counted.of(score.tried(), "changed condition")
            + " make a case fail: "
            + score.percent()
            + " %");
    int spared = score.count(MutationScore.Fate.SPARED);
    if (spared > 0) {
      page.wrapped(INDENT, spared + " more cannot be told by any case, see mutation.yaml");
    }
    stale.forEach(
        one ->
            page.wrapped(
                INDENT,
                style.doubtful("stale") + " ",
                "mutation.yaml spares what is not there: " + one.rule() + ": " + one.condition()));
  }

  private static String reached(int cases) {
    return cases == 0
        ? "  (no case meets it)"
        : "  (" + Counted.of(cases, "case") + " meet" + (cases == 1 ? "s" : "") + " it)";
  }

  private static void families(TextPage page, MutationScore score) {
    page.section("Families");
    score
        .byFamily()
        .forEach(
            (family, part) ->
                page.unwrapped(
                    INDENT,
                    String.format(
                        Locale.ROOT,
                        "%-24s %5s %%  %d of %d",
                        family,
                        part.percent(),
                        part.count(MutationScore.Fate.FOUND),
                        part.tried())));
  }
}
