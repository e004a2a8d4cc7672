package exodx.report;

import exodx.advice.Shell;
import exodx.commands.AsciiCommand;
import exodx.commands.PowerShellLiteral;
import exodx.outcome.Gathering;
import exodx.outcome.Gathering.Reading;
import exodx.outcome.Gathering.Section;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What has to be read for a case as a script: it only reads, and saves what it read in one file a
 * shell, which this program reads.
 *
 * <p>As in every script, only the commands of the knowledge become code; all else stands in
 * comments of one line or in quoted literals.
 */
public final class GatherScript {
  private final Map<String, Shell> shells;
  private final Gathering gathering;

  /**
   * Prepares scripts.
   *
   * @param shells the places where commands are run, by name
   */
  public GatherScript(Map<String, Shell> shells, Gathering gathering) {
    this.shells = shells;
    this.gathering = gathering;
  }

  /** Returns a name for files that belong to a shell. */
  public static String fileName(String shell) {
    return shell.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** Writes one script with some of the sections. */
  public void write(List<Section> sections, PrintWriter out) {
    out.print(PowerShell.part("gather.ps1"));
    out.print("\n");
    PowerShell.comment(
        out, 0, "then", "exodx import FACTS FILES > case.json, with the files that it saved");
    gathering.questions().forEach(one -> PowerShell.comment(out, 0, "ask", one.question()));
    out.print("$case = " + PowerShell.quoted(gathering.caseName()) + "\n");
    out.print("$rules = " + PowerShell.quoted(gathering.knowledge().toString()) + "\n");
    sections.forEach(section -> section(section, out));
    out.print(
        """

        if ($saved -eq 0) {
            throw 'Nothing was read: this session is none of the shells of this script.'
        }
        """);
  }

  private void section(Section section, PrintWriter out) {
    Shell shell = shells.get(section.shell());
    List<String> needs =
        shell == null
            ? List.of()
            : shell.readingOrNone().isEmpty() ? List.of(shell.open()) : shell.readingOrNone();
    out.print("\n");
    needs.forEach(need -> PowerShell.comment(out, 0, section.shell(), need));
    out.print("$shell = " + PowerShell.quoted(section.shell()) + "\n");
    String ready = shell == null || shell.ready() == null ? "$true" : shell.ready();
    out.print("if (Test-Shell $shell " + PowerShell.list(needs) + " { " + ready + " }) {\n");
    section.readings().forEach(reading -> reading(reading, out));
    out.print("\n    Save-Answers 'exodx-" + fileName(section.shell()) + ".json'\n}\n");
  }

  private static void reading(Reading reading, PrintWriter out) {
    out.print("\n");
    Optional<String> code = PowerShell.code(reading.command());
    if (code.isEmpty()) {
      PowerShell.comment(out, 4, "left out", "its command holds what cannot be shown");
      return;
    }
    out.print("    Read-Answer @{\n");
    entry(out, "Facts", PowerShell.list(reading.facts()));
    entry(out, "Properties", PowerShell.list(reading.properties()));
    entry(out, "Needs", table(reading.needs()));
    entry(out, "Finds", table(reading.finds()));
    entry(
        out, "Command", AsciiCommand.of(PowerShellLiteral.quote(reading.command())).orElseThrow());
    out.print("    } {\n");
    code.get().lines().forEach(line -> out.print("        " + line + "\n"));
    out.print("    }\n");
  }

  private static void entry(PrintWriter out, String name, String value) {
    out.print("        " + name + " = " + value + "\n");
  }

  private static String table(Map<String, String> values) {
    return values.entrySet().stream()
        .map(one -> PowerShell.quoted(one.getKey()) + " = " + PowerShell.quoted(one.getValue()))
        .collect(Collectors.joining("; ", "@{", "}"));
  }
}
