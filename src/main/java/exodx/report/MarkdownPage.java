package exodx.report;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes Markdown in which a text is always a text: it cannot become markup or HTML. */
final class MarkdownPage {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#!|~&$^]");

  /** What begins a list or underlines a heading when it stands first. */
  private static final Pattern AT_START = Pattern.compile("^(\\d*)(?=[-+=.)])");

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
        : AT_START
            .matcher(MARKUP.matcher(line).replaceAll("\\\\$0"))
            .replaceFirst(match -> match.group(1) + "\\\\");
  }

  void heading(int level, String text) {
    out.print((level == 1 ? "" : "\n") + "#".repeat(level) + " " + escaped(text) + "\n");
  }

  /** Prints a text that has been escaped. */
  void paragraph(String escaped) {
    out.print("\n" + escaped + "\n");
  }

  /** Prints one item of a list; without a text it is left out. */
  void item(String label, String text) {
    item("- ", label, text);
  }

  void subItem(String label, String text) {
    item("  - ", label, text);
  }

  private void item(String mark, String label, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!inList) {
      out.print("\n");
      inList = true;
    }
    out.print(mark + "**" + escaped(label) + "**: " + escaped(text) + "\n");
  }

  void endOfList() {
    inList = false;
  }

  /** Prints a command in a fence that is longer than any in the command. */
  void command(@Nullable String shell, String command) {
    if (shell != null) {
      paragraph(escaped(shell) + ":");
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
