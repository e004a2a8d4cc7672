package exodx.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above all commands for people who own the knowledge. */
@Command(
    name = "rules",
    header = "Checks, tests, documents and shows the rules: the workbench of their owners.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = HelpCommand.class,
    commandListHeading = "%nCommands:%n",
    footer = {"", "Begin with: exodx rules list"})
final class RulesCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Returns the command with everything below it. */
  static CommandLine line(Environment environment) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesCheckCommand(environment))
        .addSubcommand(new RulesTestCommand(environment))
        .addSubcommand(new RulesCoverageCommand(environment))
        .addSubcommand(new RulesMutateCommand(environment))
        .addSubcommand(new RulesListCommand(environment))
        .addSubcommand(new RulesShowCommand(environment))
        .addSubcommand(new RulesDocsCommand(environment))
        .addSubcommand(new RulesGraphCommand(environment))
        .addSubcommand(new RulesSchemaCommand(environment))
        .addSubcommand(RulesNewCommand.line(environment))
        .addSubcommand(new RulesWhereCommand(environment))
        .addSubcommand(new RulesRenameCommand(environment))
        .addSubcommand(new RulesFormatCommand(environment))
        .addSubcommand(new RulesLspCommand(environment))
        .addSubcommand(new RulesWatchCommand(environment));
  }

  @Override
  public void run() {
    CommandLine command = spec.commandLine();
    throw new ParameterException(command, "no command is given; try: exodx rules list");
  }
}
