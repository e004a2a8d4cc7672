package exodx.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints the manual page. */
@Command(
    name = "man",
    header = "Prints the manual page of all commands.",
    description = "%nTo read it: exodx man | man -l -%n")
final class ManCommand implements Callable<Integer> {
  private final Environment environment;
  private final Supplier<CommandLine> all;

  /**
   * Prepares the command.
   *
   * @param all makes the command line with all commands
   */
  ManCommand(Environment environment, Supplier<CommandLine> all) {
    this.environment = environment;
    this.all = all;
  }

  @Override
  public Integer call() {
    environment.out().print(new ManPage().of(all.get()));
    return 0;
  }
}
