package exodx.cli;

import exodx.cli.CompletionTree.Word;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what PowerShell 5.1 and 7 need to complete commands, options and their values. */
final class PowerShellCompletion {
  private static final String COMPLETER =
      """
      Register-ArgumentCompleter -Native -CommandName exodx, exodx.ps1, exodx.cmd -ScriptBlock {
          param($word, $line, $position)
          $path = ''
          $before = ''
          foreach ($element in @($line.CommandElements | Select-Object -Skip 1)) {
              $text = $element.Extent.Text
              if ($element.Extent.EndOffset -ge $position -and $word) { break }
              if ($exodxWords.ContainsKey(($path + ' ' + $text).Trim())) { $path = ($path + ' ' + $text).Trim() }
              $before = $text
          }
          $values = $exodxValues[$path + ' ' + $before]
          $found = if ($values) { $values } else { $exodxWords[$path] }
          foreach ($one in @($found | Where-Object { $_ -like "$word*" })) {
              New-Object System.Management.Automation.CompletionResult $one, $one, 'ParameterValue', $one
          }
      }
      """;

  private PowerShellCompletion() {}

  static String of(List<CompletionTree> commands) {
    StringBuilder script = new StringBuilder();
    script.append("# Completion of exodx for PowerShell.\n$exodxWords = @{\n");
    commands.forEach(
        command ->
            script.append(
                entry(command.path(), command.words().stream().map(Word::text).toList())));
    script.append("}\n$exodxValues = @{\n");
    for (CompletionTree command : commands) {
      for (Word word : command.words()) {
        if (!word.values().isEmpty()) {
          script.append(entry(command.path() + " " + word.text(), word.values()));
        }
      }
    }
    return script.append("}\n").append(COMPLETER).toString();
  }

  private static String entry(String key, List<String> words) {
    return "    "
        + quoted(key)
        + " = "
        + words.stream().map(PowerShellCompletion::quoted).collect(Collectors.joining(", "))
        + "\n";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
