package exodx.report;

import exodx.problem.Problem;
import java.io.PrintWriter;

/** Prints what is wrong with something a person wrote, with the place under a caret. */
public final class ProblemPrinter {
  private static final int WINDOW = 100;
  private static final int BEFORE = 60;
  private static final String CUT = "...";

  private final PrintWriter out;

  public ProblemPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints one problem. */
  public void print(Problem problem) {
    String text = problem.severity().word() + ": " + problem.message();
    out.print(place(problem) + Printable.line(text) + "\n");
    if (problem.sourceLine() != null && !problem.sourceLine().isBlank()) {
      sourceLine(problem.sourceLine(), problem.column());
    }
    if (problem.hint() != null) {
      out.print("  Maybe " + Printable.line(problem.hint()) + "\n");
    }
  }

  private static String place(Problem problem) {
    if (problem.file() == null) {
      return "exodx: ";
    }
    String line = problem.line() > 0 ? ":" + problem.line() : "";
    String column = problem.line() > 0 && problem.column() > 0 ? ":" + problem.column() : "";
    return Printable.line(problem.file()) + line + column + ": ";
  }

  /** Shows a part of the line that holds the column, and the caret when there is a column. */
  private void sourceLine(String line, int column) {
    int place = Math.min(Math.max(column - 1, 0), line.length());
    int from = line.length() <= WINDOW ? 0 : Math.max(0, place - BEFORE);
    int to = Math.min(line.length(), from + WINDOW);
    String head = (from > 0 ? CUT : "") + Printable.line(line.substring(from, place));
    String tail = Printable.line(line.substring(place, to)) + (to < line.length() ? CUT : "");
    out.print("  " + (head + tail).stripTrailing() + "\n");
    if (column > 0) {
      out.print("  " + " ".repeat(Printable.width(head)) + "^\n");
    }
  }
}
