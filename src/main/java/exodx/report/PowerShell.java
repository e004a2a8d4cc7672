package exodx.report;

import exodx.commands.AsciiCommand;
import exodx.commands.PowerShellLiteral;
import java.io.PrintWriter;
import java.util.List;
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
    out.print(" ".repeat(indent) + "# " + label + ": " + Ascii.of(text) + "\n");
  }

  /** Returns a text as a literal. */
  static String quoted(String text) {
    return PowerShellLiteral.quote(Ascii.of(text));
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
}
