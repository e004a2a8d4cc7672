package exodx.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    header = "Prints a script that lets a shell complete commands and options.",
    description =
        "%nbash: put  source <(exodx completion)  into ~/.bashrc.%n"
            + "zsh: put  autoload -U bashcompinit && bashcompinit  before it into ~/.zshrc.%n"
            + "fish: exodx completion fish > ~/.config/fish/completions/exodx.fish%n"
            + "PowerShell: put  exodx completion powershell | Out-String | Invoke-Expression%n"
            + "  into the file that $PROFILE names.%n")
final class CompletionCommand implements Callable<Integer> {
  private static final Pattern VALUES = Pattern.compile("(?<=_option_args=)\\(.*\\)");

  private final Environment environment;
  private final Supplier<CommandLine> all;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      description = "bash, zsh, fish or powershell (default: bash).")
  private Shell shell = Shell.BASH;

  /** The shells that are known. */
  enum Shell {
    BASH,
    ZSH,
    FISH,
    POWERSHELL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Prepares the command.
   *
   * @param all makes the command line with all commands
   */
  CompletionCommand(Environment environment, Supplier<CommandLine> all) {
    this.environment = environment;
    this.all = all;
  }

  @Override
  public Integer call() {
    CommandLine program = all.get();
    environment
        .out()
        .print(
            switch (shell) {
              case BASH, ZSH -> bash(program);
              case FISH -> FishCompletion.of(CompletionTree.of(program));
              case POWERSHELL -> PowerShellCompletion.of(CompletionTree.of(program));
            });
    return 0;
  }

  /** People type values in small letters. */
  private static String bash(CommandLine program) {
    return VALUES
        .matcher(AutoComplete.bash("exodx", program))
        .replaceAll(values -> Matcher.quoteReplacement(values.group().toLowerCase(Locale.ROOT)));
  }
}
