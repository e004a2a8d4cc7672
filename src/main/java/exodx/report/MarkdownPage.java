package exodx.report;

import exodx.report.Phrase.Span;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes Markdown in which a text is always a text: it cannot become markup or HTML. */
final class MarkdownPage {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#!|~&$^]");

  /** What begins a list or underlines a heading when it stands first in a line. */
  private static final Pattern AT_START = Pattern.compile("^(\\d{0,9})([-+=.)])");

  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile("https?://[\\p{Alnum}.:/_~%?=&#+,;-]+");

  private static final int STEP = 3;

  private final PrintWriter out;
  private final boolean codes;
  private boolean inList;

  /**
   * Begins a page.
   *
   * @param codes whether the codes of things that have a title are shown
   */
  MarkdownPage(PrintWriter out, boolean codes) {
    this.out = out;
    this.codes = codes;
  }

  /** Returns a text on one line in which nothing is markup; addresses of pages stay links. */
  static String escaped(String text) {
    String line = Printable.line(text).strip();
    return PLAIN_ADDRESS.matcher(line).matches()
        ? "<" + line + ">"
        : MARKUP.matcher(line).replaceAll("\\\\$0");
  }

  void heading(int level, String text) {
    inList = false;
    out.print((level == 1 ? "" : "\n") + "#".repeat(level) + " " + escaped(text) + "\n");
  }

  void heading(int level, Phrase phrase) {
    inList = false;
    out.print("\n" + "#".repeat(level) + " " + line(phrase) + "\n");
  }

  /** Prints a text as a paragraph of its own. */
  void paragraph(String text) {
    paragraph(0, Phrase.of(text));
  }

  /** Prints a paragraph inside of so many items. */
  void paragraph(int depth, Phrase phrase) {
    inList = depth > 0;
    out.print("\n" + indent(depth) + start(line(phrase)) + "\n");
  }

  void strongParagraph(String text) {
    out.print("\n**" + escaped(text) + "**\n");
  }

  /** Prints a label and what belongs to it, as an item of a list or a paragraph of its own. */
  void labelled(int depth, String mark, String label, Phrase phrase) {
    if (mark.isEmpty()) {
      inList = false;
    }
    begin();
    out.print(indent(depth) + mark + "**" + escaped(label) + "**: " + line(phrase) + "\n");
    if (mark.isEmpty()) {
      inList = false;
    }
  }

  /** Prints an item; a number of 0 is a dash. */
  void item(int depth, int number, Phrase head) {
    begin();
    String mark = number == 0 ? "-  " : number + ". ";
    out.print(indent(depth) + mark + start(line(head)) + "\n");
  }

  /** Prints the cells of a row as an item, the first as its label. */
  void row(List<String> cells) {
    begin();
    out.print("- **" + escaped(cells.get(0)) + "**: ");
    out.print(
        String.join(
                ", ", cells.subList(1, cells.size()).stream().map(MarkdownPage::escaped).toList())
            + "\n");
  }

  /** Prints one item whose text is code; it is shown letter by letter, and still not a link. */
  void codeItem(int depth, String label, String code) {
    begin();
    out.print(indent(depth) + "- **" + escaped(label) + "**: " + code(code) + "\n");
  }

  private static String code(String code) {
    String line = Printable.line(code);
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    return fence + " " + line + " " + fence;
  }

  private void begin() {
    if (!inList) {
      out.print("\n");
      inList = true;
    }
  }

  /** Prints a command in a fence that is longer than any in the command. */
  void command(int depth, @Nullable String shell, String command) {
    String indent = indent(depth);
    if (shell != null) {
      paragraph(depth, Phrase.of(shell + ":"));
    }
    String fence = "```";
    while (command.contains(fence)) {
      fence += "`";
    }
    out.print("\n" + indent + fence + "powershell\n");
    command.lines().forEach(line -> out.print(indent + Printable.line(line) + "\n"));
    out.print(indent + fence + "\n");
    inList = false;
  }

  private static String indent(int depth) {
    return " ".repeat(depth * STEP);
  }

  private static String start(String escaped) {
    return AT_START.matcher(escaped).replaceFirst("$1\\\\$2");
  }

  private String line(Phrase phrase) {
    StringBuilder line = new StringBuilder();
    for (Span span : phrase.spans()) {
      String text = span.text();
      switch (span.kind()) {
        case CODE -> line.append('(').append(escaped(text)).append(')');
        case VALUE -> line.append(code(text));
        case ID -> line.append(codes ? "(" + escaped(text) + ")" : "");
        case GOOD, DOUBTFUL, BAD -> line.append("**").append(escaped(text)).append("**");
        case REASON ->
            line.append(escaped(text))
                .append(
                    text.equals(span.target())
                        ? ""
                        : " (" + escaped(String.valueOf(span.target())) + ")");
        default -> {
          String escaped = escaped(text);
          line.append(text.startsWith(" ") ? " " : "");
          line.append(escaped).append(text.length() > 1 && text.endsWith(" ") ? " " : "");
        }
      }
    }
    return line.toString().stripTrailing();
  }
}
