package exodx.cli;

import exodx.cli.CompletionTree.Word;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what fish needs to complete commands, options and their values. */
final class FishCompletion {
  private FishCompletion() {}

  static String of(List<CompletionTree> commands) {
    StringBuilder script = new StringBuilder();
    script.append("# Completion of exodx for fish.\nset -g __exodx_commands");
    commands.stream()
        .map(CompletionTree::path)
        .filter(path -> !path.isEmpty())
        .forEach(path -> script.append(' ').append(quoted(path)));
    script.append(
        """


        function __exodx_at -a wanted
            set -l path ''
            for word in (commandline -opc)[2..-1]
                set -l longer (string trim -- "$path $word")
                if contains -- $longer $__exodx_commands
                    set path $longer
                end
            end
            test "$path" = "$wanted"
        end

        """);
    for (CompletionTree command : commands) {
      for (Word word : command.words()) {
        script.append(line(command.path(), word));
      }
    }
    return script.toString();
  }

  private static String line(String path, Word word) {
    String at = "complete -c exodx -n " + quoted("__exodx_at " + quoted(path));
    String what = word.isOption() ? " -l " + word.text().substring(2) : " -f -a " + word.text();
    if (!word.values().isEmpty()) {
      what += " -x -a " + quoted(word.values().stream().collect(Collectors.joining(" ")));
    } else if (word.takesValue()) {
      what += " -r";
    }
    return at + what + " -d " + quoted(word.meaning()) + "\n";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
