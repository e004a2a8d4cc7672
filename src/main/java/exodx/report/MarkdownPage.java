package exodx.report;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes Markdown in which a text is always a text: it cannot become markup or HTML. */
final class MarkdownPage {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#!|~&$^]");

  /** What begins a list or underlines a heading when it stands first in a line. */
  private static final Pattern AT_START = Pattern.compile("^(\\d{0,9})([-+=.)])");

  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile("https?://[\\p{Alnum}.:/_~%?=&#+,;-]+");

  private final PrintWriter out;
  private boolean inList;

  MarkdownPage(PrintWriter out) {
    this.out = out;
  }

  /** Returns a text on one line in which nothing is markup; addresses of pages stay links. */
  static String escaped(String text) {
    String line = Printable.line(text).strip();
    return PLAIN_ADDRESS.matcher(line).matches()
        ? "<" + line + ">"
        : MARKUP.matcher(line).replaceAll("\\\\$0");
  }

  void heading(int level, String text) {
    out.print((level == 1 ? "" : "\n") + "#".repeat(level) + " " + escaped(text) + "\n");
  }

  /** Prints a text as a paragraph of its own. */
  void paragraph(String text) {
    out.print("\n" + AT_START.matcher(escaped(text)).replaceFirst("$1\\\\$2") + "\n");
  }

  void strongParagraph(String text) {
    out.print("\n**" + escaped(text) + "**\n");
  }

  /** Prints one item of a list; without a text it is left out. */
  void item(String label, String text) {
    item("- ", label, text);
  }

  void subItem(String label, String text) {
    item("  - ", label, text);
  }

  /** Prints one item whose text is code; it is shown letter by letter, and still not a link. */
  void codeItem(String label, String code) {
    String line = Printable.line(code);
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    beginList();
    out.print("- **" + escaped(label) + "**: " + fence + " " + line + " " + fence + "\n");
  }

  private void item(String mark, String label, String text) {
    if (!text.isEmpty()) {
      beginList();
      out.print(mark + "**" + escaped(label) + "**: " + escaped(text) + "\n");
    }
  }

  private void beginList() {
    if (!inList) {
      out.print("\n");
      inList = true;
    }
  }

  void endOfList() {
    inList = false;
  }

  /** Prints a command in a fence that is longer than any in the command. */
  void command(@Nullable String shell, String command) {
    if (shell != null) {
      paragraph(shell + ":");
    }
    String fence = "```";
    while (command.contains(fence)) {
      fence += "`";
    }
    out.print("\n" + fence + "powershell\n");
    command.lines().forEach(line -> out.print(Printable.line(line) + "\n"));
    out.print(fence + "\n");
  }
}
