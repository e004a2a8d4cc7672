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
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Prints answers one by one, each only when it is complete, or all together at the end. */
final class Answers {
  private final Report report;
  private final String between;
  private final @Nullable BiConsumer<List<Outcome>, PrintWriter> together;
  private final boolean several;
  private final List<Outcome> kept = new ArrayList<>();
  private int count;

  /**
   * Prepares answers.
   *
   * @param between stands between two answers that are printed one by one
   * @param together prints several answers at once; null when they are printed one by one
   * @param several true when one answer alone is printed as several are
   */
  private Answers(
      Report report,
      String between,
      @Nullable BiConsumer<List<Outcome>, PrintWriter> together,
      boolean several) {
    this.report = report;
    this.between = between;
    this.together = together;
    this.several = several;
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
      case TEXT -> each(new TextReport(style, width, detail));
      case JSON -> {
        JsonReport json = new JsonReport();
        yield new Answers(json, "", json::writeAll, several); // one list for a program
      }
      case JSONL ->
          new Answers((one, out) -> out.print(JsonLines.line(one, true)), "", null, false);
      case MARKDOWN -> each(new MarkdownReport(detail));
      case PS1 -> each(new PowerShellReport(() -> expert.get().shells()));
      case HTML -> {
        HtmlReport page =
            new HtmlReport(rule -> expert.get().ruleText().apply(rule), () -> expert.get().terms());
        yield new Answers(page, "", page::writeAll, false);
      }
      case MERMAID -> each((one, out) -> GraphMermaid.write(Graphs.of(one), out));
      case DOT -> each((one, out) -> GraphDot.write(Graphs.of(one), out));
    };
  }

  private static Answers each(Report report) {
    return new Answers(report, "\n", null, false);
  }

  void add(Outcome outcome, PrintWriter out) {
    if (together == null) {
      String text = PrintedText.of(page -> report.write(outcome, page));
      out.print((count == 0 ? "" : between) + text);
      out.flush();
    } else {
      kept.add(outcome);
    }
    count++;
  }

  void end(PrintWriter out) {
    if (together != null && (several || kept.size() > 1)) {
      together.accept(kept, out);
    } else {
      kept.forEach(one -> report.write(one, out));
    }
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
}
