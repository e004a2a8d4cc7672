package exodx.report;

import java.io.PrintWriter;

/** Lays out lines for a terminal; whatever is put on it is made printable first. */
public final class TextPage {
  private final PrintWriter out;
  private final Style style;
  private final int width;

  public TextPage(PrintWriter out, Style style, int width) {
    this.out = out;
    this.style = style;
    this.width = width;
  }

  public Style style() {
    return style;
  }

  /** Starts a section after a blank line. */
  public void section(String heading) {
    blank();
    out.print(style.heading(heading) + "\n");
  }

  public void blank() {
    out.print('\n');
  }

  /** Prints one line that is never wrapped. */
  public void unwrapped(int indent, String text) {
    out.print((" ".repeat(indent) + Printable.line(text)).stripTrailing() + "\n");
  }

  /** Prints a command as it is to be copied, each of its lines on a line of its own. */
  public void command(int indent, String command) {
    command.lines().forEach(line -> unwrapped(indent, line));
  }

  /** Prints a text, wrapped between words. */
  public void wrapped(int indent, String text) {
    wrapped(indent, "", text);
  }

  /** Prints a text behind a mark; further lines start below the text, not below the mark. */
  public void wrapped(int indent, String mark, String text) {
    String printable = Printable.line(mark);
    marked(indent, printable, printable, text);
  }

  /** The same, where our own mark is styled and so takes more characters than it shows. */
  public void marked(int indent, String mark, String styledMark, String text) {
    hanging(indent, Printable.width(mark), mark, styledMark, text);
  }

  /** The same, where further lines start at a column of their own behind the indent. */
  void hanging(int indent, int hang, String mark, String styledMark, String text) {
    StringBuilder line = new StringBuilder();
    String start = " ".repeat(indent) + styledMark;
    int before = indent + Printable.width(mark);
    for (String word : Printable.line(text).strip().split(" +", -1)) {
      int used = before + Printable.width(line.toString()) + 1 + Printable.width(word);
      if (line.length() > 0 && used > width) {
        out.print((start + line).stripTrailing() + "\n");
        start = " ".repeat(indent + hang);
        before = indent + hang;
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    out.print((start + line).stripTrailing() + "\n");
  }
}
