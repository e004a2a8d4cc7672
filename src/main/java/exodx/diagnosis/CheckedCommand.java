package exodx.diagnosis;

import exodx.outcome.Outcome.Expectation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes what cannot be undone as one block: it reads its object, requires exactly one, compares
 * what it shows with what the plan was made for, and only then runs the command.
 *
 * <p>The block runs with -WhatIf first. That it does something is a second act of a person.
 */
public final class CheckedCommand {
  /** How the block is run, after it in the text of a command. */
  private static final String RUN =
      """
      & $checked -WhatIf
      # Nothing was done yet. If that is what you want, run this line, without its #, as a second act:
      # & $checked""";

  private static final String HEAD =
      """
      $checked = {
          param([switch]$WhatIf)
          $ErrorActionPreference = 'Stop'
          $shown = {
              param($Name)
              if ($null -eq $object.PSObject.Properties[$Name]) { throw "Stopped: the object does not show $Name." }
              $object.$Name | ForEach-Object { "$_".Trim() } | Where-Object { $_ -and $_ -notmatch '^[0-]*0[0-]*$' }
          }
          $stop = {
              param($Name, $Values)
              throw ('Stopped: {0} is now "{1}". Gather and diagnose again.' -f $Name, ($Values -join ', '))
          }
          $same = {
              param($Name, $Values)
              $now = @(& $shown $Name)
              $more = @($now | Where-Object { $Values -notcontains $_ })
              $less = @($Values | Where-Object { $now -notcontains $_ })
              if ($more.Count + $less.Count -gt 0) { & $stop $Name $now }
          }
          $carries = {
              param($Names, $Values, $Known)
              $there = @($Names | Where-Object { $null -ne $object.PSObject.Properties[$_] })
              $now = @($there | ForEach-Object { & $shown $_ })
              $new = @($now | Where-Object { $Known -notcontains $_ })
              $gone = @($Values | Where-Object { $now -notcontains $_ })
              if ($Values.Count -eq 0 -or $gone.Count + $new.Count -gt 0) { & $stop ($Names -join ', ') $now }
          }
          $empty = {
              param($Name)
              $now = @(& $shown $Name | Where-Object { $_ -ne 'False' })
              if ($now.Count -gt 0) { & $stop $Name $now }
          }
          $filled = {
              param($Name)
              if (@(& $shown $Name | Where-Object { $_ -ne 'False' }).Count -eq 0) { & $stop $Name @() }
          }
      """;

  private final StringBuilder template = new StringBuilder(HEAD);
  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * Adds a reading.
   *
   * @param command template that reads one object
   * @param expected what the object must still show, by the path of the fact that tells it
   */
  void reading(String command, List<Expected> expected) {
    List<String> known = new ArrayList<>();
    expected.forEach(one -> known.addAll(one.is().values()));
    line("$found = @(" + command + " 2>&1)");
    line(
        "$failed = @($found | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })");
    line("if ($failed.Count -gt 0) { throw $failed[0] }");
    line(
        "if ($found.Count -ne 1) {"
            + " throw ('Stopped: {0} objects came back, not exactly one.' -f $found.Count) }");
    line("$object = $found[0]");
    expected.forEach(one -> line(compared(one, known)));
  }

  /**
   * What an object must show.
   *
   * @param path the fact that tells it; empty where the kind of it is enough
   */
  record Expected(String path, Expectation is) {}

  private String compared(Expected one, List<String> known) {
    String first = "'" + one.is().properties().get(0) + "'";
    return switch (one.is().kind()) {
      case SAME -> "& $same " + first + " " + list(one.path(), one.is().values());
      case CARRIES ->
          "& $carries "
              + one.is().properties().stream()
                  .map(property -> "'" + property + "'")
                  .collect(Collectors.joining(",", "@(", ")"))
              + " "
              + list(one.path(), one.is().values())
              + " "
              + list("known", known);
      case EMPTY -> "& $empty " + first;
      case FILLED -> "& $filled " + first;
    };
  }

  /** A list of values, each by way of a placeholder. */
  private String list(String name, List<String> texts) {
    if (texts.isEmpty()) {
      return "@()";
    }
    values.put(name, texts);
    return "@({" + name + ":list})";
  }

  private void line(String text) {
    template.append("    ").append(text).append('\n');
  }

  /** Returns the template of the whole block, with the command at its end. */
  String template(String command) {
    line(command.strip() + " -WhatIf:$WhatIf");
    return template + "}\n" + RUN;
  }

  /** Returns the values of the placeholders that the block brings along. */
  Map<String, Object> values() {
    return values;
  }

  /** Whether a command is such a block. */
  public static boolean is(String command) {
    return command.startsWith("$checked = {") && command.endsWith(RUN);
  }

  /** Returns the block alone, which does nothing until it is run. */
  public static String block(String command) {
    return command.substring(0, command.length() - RUN.length()).stripTrailing();
  }
}
