package exodx.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above those that add something new to the rules. */
@Command(
    name = "new",
    header = "Adds a family to the rules, or a rule, step, message, fact or check to a family.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = HelpCommand.class)
final class RulesNewCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine line(Environment environment) {
    CommandLine line =
        new CommandLine(new RulesNewCommand())
            .addSubcommand(new RulesNewFamilyCommand(environment));
    List.of("rule", "step", "message", "fact", "check")
        .forEach(kind -> line.addSubcommand(RulesNewEntryCommand.line(environment, kind)));
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "nothing is named; try: exodx rules new family NAME");
  }
}
