package exodx.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above those that begin something new in the rules. */
@Command(
    name = "new",
    header = "Begins something new in the rules: exodx rules new family NAME.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = HelpCommand.class)
final class RulesNewCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine line(Environment environment) {
    return new CommandLine(new RulesNewCommand())
        .addSubcommand(new RulesNewFamilyCommand(environment));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "nothing is named; try: exodx rules new family NAME");
  }
}
