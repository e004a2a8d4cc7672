package exodx.workbench;

import exodx.workbench.Page.Badge;
import exodx.workbench.Page.Block;
import exodx.workbench.Page.Code;
import exodx.workbench.Page.Heading;
import exodx.workbench.Page.Items;
import exodx.workbench.Page.Span;
import exodx.workbench.Page.Table;
import exodx.workbench.Page.Text;
import exodx.workbench.Page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes what cases reach of the rules as one HTML page. */
public final class CoverageHtml {
  private CoverageHtml() {}

  /**
   * Returns the whole document.
   *
   * @param names returns how a file of the rules is called for people
   */
  public static String page(Coverage coverage, UnaryOperator<String> names) {
    List<String> families = coverage.families();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Text(
            List.of(
                new Badge(
                    coverage.branches().complete() ? "good" : "doubtful",
                    share(coverage.branches())),
                new Words(
                    " of the branches are reached by "
                        + Counted.of(coverage.cases(), "case")
                        + ". A branch is a condition that came to true, false or unknown."))));
    List<List<List<Span>>> rows = new ArrayList<>();
    families.forEach(family -> rows.add(row(family, coverage.of(family))));
    rows.add(row("all", coverage));
    blocks.add(
        new Table(List.of("Family", "Rules that fire", "Conditions seen", "Branches seen"), rows));
    for (String family : families) {
      List<Coverage.OfRule> open = coverage.open(family);
      if (!open.isEmpty()) {
        blocks.add(new Heading(2, family));
        open.forEach(rule -> rule(blocks, rule, names));
      }
    }
    return PageHtml.of(new Page("coverage", "What the cases reach", blocks), List.of());
  }

  private static List<List<Span>> row(String name, Coverage coverage) {
    return List.of(
        Page.words(name),
        cell(coverage.fired()),
        cell(coverage.conditions()),
        cell(coverage.branches()));
  }

  private static List<Span> cell(Coverage.Share share) {
    return List.of(
        new Badge(share.complete() ? "good" : "doubtful", share.percent() + "%"),
        new Words(" " + share.reached() + " of " + share.of()));
  }

  private static String share(Coverage.Share share) {
    return share.percent() + "%";
  }

  private static void rule(List<Block> blocks, Coverage.OfRule rule, UnaryOperator<String> names) {
    blocks.add(new Heading(3, rule.rule().title()));
    List<Span> line = new ArrayList<>();
    if (rule.firedIn().isEmpty()) {
      line.add(new Badge("bad", "never fires"));
      line.add(new Words(" "));
    }
    line.add(new Code(rule.rule().id()));
    line.add(new Words(" (" + rule.rule().place(names) + ")"));
    blocks.add(new Text(line));
    List<List<Span>> open = neverReached(rule);
    if (!open.isEmpty()) {
      blocks.add(new Items(open));
    }
  }

  /** Returns what each condition of a rule never came to. */
  static List<List<Span>> neverReached(Coverage.OfRule rule) {
    List<List<Span>> open = new ArrayList<>();
    for (Coverage.OfCondition condition : rule.conditions()) {
      if (!condition.open().isEmpty()) {
        Badge badge = new Badge("doubtful", CoverageText.never(condition));
        open.add(List.of(badge, new Words(" "), new Code(condition.shape().text())));
      }
    }
    return open;
  }
}
