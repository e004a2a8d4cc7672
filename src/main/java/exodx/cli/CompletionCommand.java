package exodx.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    header = "Prints a script that lets bash and zsh complete commands and options.",
    description =
        "%nbash: put  source <(exodx completion)  into ~/.bashrc.%n"
            + "zsh: put  autoload -U bashcompinit && bashcompinit  before it into ~/.zshrc.%n")
final class CompletionCommand implements Callable<Integer> {
  private final Environment environment;
  private final Supplier<CommandLine> all;

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
    environment.out().print(AutoComplete.bash("exodx", all.get()));
    return 0;
  }
}
