package exodx.report;

import exodx.commands.AsciiCommand;
import exodx.commands.PowerShellLiteral;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The few ways in which text gets into a script. */
final class PowerShell {
  private static final String FOLDER = "/exodx/report/";

  private PowerShell() {}

  /** Returns the part of every script of a kind that no case changes. */
  static String part(String name) {
    return ProgramFile.text(FOLDER + name);
  }

  /**
   * Writes a comment of one line. It always begins with a label of ours, so no text can become a
   * directive such as {@code #Requires}, or the mark that ends a signed script.
   */
  static void comment(PrintWriter out, int indent, String label, String text) {
    out.print(" ".repeat(indent) + "# " + label + ": " + ascii(text) + "\n");
  }

  /** Returns a text as a literal. */
  static String quoted(String text) {
    return PowerShellLiteral.quote(ascii(text));
  }

  /** Returns texts as a list of literals, also when there is one or none. */
  static String list(List<String> texts) {
    return texts.stream().map(PowerShell::quoted).collect(Collectors.joining(", ", "@(", ")"));
  }

  /**
   * Returns a command as code of a script, in ASCII; empty when it hides something: it is shown as
   * not to be run, rather than run.
   */
  static Optional<String> code(String command) {
    return command.codePoints().allMatch(c -> c == '\n' || Printable.isPrintable(c))
        ? AsciiCommand.of(command)
        : Optional.empty();
  }

  /** Returns the text on one line; quotation marks and dashes become plain, the rest escapes. */
  static String ascii(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    Printable.line(text).strip().codePoints().forEach(c -> append(ascii, c));
    return ascii.toString();
  }

  private static void append(StringBuilder ascii, int c) {
    if (c <= '~') {
      ascii.appendCodePoint(c);
    } else if (c >= 0x2018 && c <= 0x201B) {
      ascii.append('\'');
    } else if (c >= 0x201C && c <= 0x201F) {
      ascii.append('"');
    } else if (c >= 0x2010 && c <= 0x2015) {
      ascii.append('-');
    } else if (c == 0x2026) {
      ascii.append("...");
    } else if (c == 0xA0) {
      ascii.append(' ');
    } else {
      ascii.append(String.format(Locale.ROOT, "\\u{%x}", c));
    }
  }
}
