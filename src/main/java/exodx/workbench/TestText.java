package exodx.workbench;

import exodx.cases.Difference;
import exodx.cases.Difference.Line;
import exodx.diagnosis.Diagnostician;
import exodx.problem.Problem;
import exodx.report.Style;
import exodx.report.TextPage;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.UnaryOperator;

/** Prints which cases fail, what differs, and why. */
public final class TestText {
  private static final int WIDTH = 120;

  private final TextPage page;
  private final Reasons reasons;
  private final UnaryOperator<String> names;

  private TestText(TextPage page, Reasons reasons, UnaryOperator<String> names) {
    this.page = page;
    this.reasons = reasons;
    this.names = names;
  }

  /**
   * Prints failing cases, then how many there are.
   *
   * @param most of how many is told what differs and why; of others only where they stand
   * @param names returns how a file of the rules is called for people
   */
  public static void write(
      List<CaseTests.Tested> tested,
      int most,
      Diagnostician diagnostician,
      UnaryOperator<String> names,
      Style style,
      PrintWriter out) {
    TestText text =
        new TestText(new TextPage(out, style, WIDTH), new Reasons(diagnostician, names), names);
    List<CaseTests.Tested> failing = tested.stream().filter(one -> !one.holds()).toList();
    failing.stream().skip(most).forEach(text::headed);
    failing.stream().limit(most).forEach(text::failing);
    String cases = Counted.of(tested.size(), "case");
    out.print(
        failing.isEmpty()
            ? style.good((tested.size() == 1 ? "the case holds" : "all " + cases + " hold")) + "\n"
            : style.bad(
                    failing.size() + " of " + cases + (failing.size() == 1 ? " fails" : " fail"))
                + "\n");
  }

  private void headed(CaseTests.Tested tested) {
    page.marked(
        0,
        "FAIL ",
        page.style().bad("FAIL "),
        names.apply(tested.ruleCase().file())
            + ":"
            + tested.ruleCase().line()
            + " "
            + tested.ruleCase().name());
  }

  private void failing(CaseTests.Tested tested) {
    headed(tested);
    for (Problem problem : tested.problems()) {
      page.wrapped(2, "error: ", problem.message());
    }
    for (Difference difference : tested.differences()) {
      page.unwrapped(2, difference.part().key());
      for (Line line : difference.lines()) {
        line(line);
        reasons.of(tested, difference, line).forEach(reason -> page.wrapped(8, reason));
      }
    }
    page.blank();
  }

  private void line(Line line) {
    Style style = page.style();
    switch (line.mark()) {
      case SAME -> page.wrapped(4, "  ", line.text());
      case EXPECTED -> page.marked(4, "- ", style.bad("- "), line.text() + "  (expected)");
      case GOT -> page.marked(4, "+ ", style.good("+ "), line.text() + "  (got)");
    }
  }
}
