package exodx.cli;

import exodx.outcome.Outcome;
import exodx.report.GraphDot;
import exodx.report.GraphMermaid;
import exodx.report.Graphs;
import exodx.report.HtmlReport;
import exodx.report.InShort;
import exodx.report.JsonLines;
import exodx.report.JsonReport;
import exodx.report.MarkdownReport;
import exodx.report.PowerShellReport;
import exodx.report.PrintedText;
import exodx.report.Report;
import exodx.report.Style;
import exodx.report.TextReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Prints answers one by one, each only when it is complete. */
class Answers {
  private final Report report;
  private int count;

  private Answers(Report report) {
    this.report = report;
  }

  /** Prepares answers; what the rules say is only asked for when a format needs it. */
  static Answers of(
      Format format,
      Style style,
      int width,
      boolean detail,
      boolean several,
      Supplier<ExpertSource.Expert> expert) {
    return switch (format) {
      case TEXT -> new Answers(new TextReport(style, width, detail));
      case JSON -> new InOneList(several);
      case JSONL -> new OnLines();
      case MARKDOWN -> new Answers(new MarkdownReport(detail));
      case PS1 -> new Answers(new PowerShellReport(() -> expert.get().shells()));
      case HTML ->
          new OnOnePage(
              new HtmlReport(
                  rule -> expert.get().ruleText().apply(rule), () -> expert.get().terms()));
      case MERMAID -> new Answers((one, out) -> GraphMermaid.write(Graphs.of(one), out));
      case DOT -> new Answers((one, out) -> GraphDot.write(Graphs.of(one), out));
    };
  }

  void add(Outcome outcome, PrintWriter out) {
    String text = PrintedText.of(page -> report.write(outcome, page));
    out.print((count == 0 ? "" : "\n") + text);
    out.flush();
    count++;
  }

  void end(PrintWriter out) {
    out.flush();
  }

  /** Tells a line for each of several people, before the first of their answers. */
  void announce(List<Outcome> people, PrintWriter out) {
    if (report instanceof TextReport || report instanceof MarkdownReport) {
      out.print((count == 0 ? "" : "\n") + people.size() + " people, an answer for each:\n\n");
      people.forEach(one -> out.print("- " + InShort.line(one) + "\n"));
      out.print(count == 0 ? "\n" : "");
    }
  }

  /** Prints all answers together, at the end. */
  private abstract static class Together extends Answers {
    final List<Outcome> outcomes = new ArrayList<>();

    Together(Report report) {
      super(report);
    }

    @Override
    void add(Outcome outcome, PrintWriter out) {
      outcomes.add(outcome);
    }
  }

  /** Several answers make one page. */
  private static final class OnOnePage extends Together {
    private final HtmlReport page;

    OnOnePage(HtmlReport page) {
      super(page);
      this.page = page;
    }

    @Override
    void end(PrintWriter out) {
      if (outcomes.size() == 1) {
        page.write(outcomes.get(0), out);
      } else if (!outcomes.isEmpty()) {
        page.writeAll(outcomes, out);
      }
      out.flush();
    }
  }

  /** Each answer is a line. */
  private static final class OnLines extends Answers {
    OnLines() {
      super(new JsonReport());
    }

    @Override
    void add(Outcome outcome, PrintWriter out) {
      out.print(JsonLines.line(outcome, true));
      out.flush();
    }
  }

  /** Several answers in JSON are one list, so that a program can read them all at once. */
  private static final class InOneList extends Together {
    private final boolean several;

    InOneList(boolean several) {
      super(new JsonReport());
      this.several = several;
    }

    @Override
    void end(PrintWriter out) {
      if (several || outcomes.size() > 1) {
        new JsonReport().writeAll(outcomes, out);
      } else {
        outcomes.forEach(one -> new JsonReport().write(one, out));
        out.flush();
      }
    }
  }
}
