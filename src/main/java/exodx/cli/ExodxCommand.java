package exodx.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above all commands. */
@Command(
    name = "exodx",
    header = "Diagnoses from facts and rules, plans the repair, and says why.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = HelpCommand.class,
    commandListHeading = "%nCommands:%n",
    footer = {"", "Begin with: exodx diagnose FILE, or paste a message into: exodx diagnose -"})
final class ExodxCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    CommandLine command = spec.commandLine();
    throw new ParameterException(command, "no command is given; try: exodx diagnose FILE");
  }
}
