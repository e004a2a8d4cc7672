package exodx.cli;

import exodx.problem.ProblemsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands, as picocli reads them. */
final class Commands {
  private static final int WIDTH = 100;

  private final Surroundings surroundings;
  private final ExpertSource experts;
  private final Failures failures;

  Commands(Surroundings surroundings, ExpertSource experts, Failures failures) {
    this.surroundings = surroundings;
    this.experts = experts;
    this.failures = failures;
  }

  /** Runs one command and returns the exit code. */
  int execute(List<String> args) {
    return commandLine(args).execute(args.toArray(String[]::new));
  }

  /**
   * Makes the command line. The model of a command costs more than a quick answer, so only the one
   * that is named is made; all are, when none is.
   */
  CommandLine commandLine(List<String> args) {
    Map<String, Supplier<Object>> commands = commands();
    String named = args.isEmpty() ? "" : args.get(0);
    CommandLine line = new CommandLine(new ExodxCommand());
    commands.forEach(
        (name, command) -> {
          if (name.equals(named) || !commands.containsKey(named)) {
            line.addSubcommand(command.get());
          }
        });
    Version.tell(line, surroundings);
    return line.setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(WIDTH)
        .setExpandAtFiles(false)
        .setExecutionStrategy(this::run)
        .setParameterExceptionHandler(new UsageErrors(surroundings.err()))
        .setExecutionExceptionHandler((e, command, parsed) -> reported(e));
  }

  /** The commands by name, in the order in which the help shows them. */
  private Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("diagnose", () -> new DiagnoseCommand(surroundings, experts, failures));
    commands.put("gather", () -> new GatherCommand(surroundings));
    commands.put("sweep", () -> new SweepCommand(surroundings, experts));
    commands.put("import", () -> new ImportCommand(surroundings, experts));
    commands.put("consult", () -> new ConsultCommand(surroundings));
    commands.put("why", () -> new WhyCommand(surroundings));
    commands.put("why-not", () -> new WhyNotCommand(surroundings));
    commands.put("what-if", () -> new WhatIfCommand(surroundings));
    commands.put("train", () -> new TrainCommand(surroundings));
    commands.put("serve", () -> new ServeCommand(surroundings, failures));
    commands.put("mcp", () -> new McpCommand(surroundings));
    commands.put("rules", () -> RulesCommand.line(surroundings));
    commands.put("diff", () -> new DiffCommand(surroundings));
    return commands;
  }

  /** Runs what was read; the help is printed here as well, and that can fail like any output. */
  private int run(CommandLine.ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (ProblemsException e) {
      return reported(e);
    }
  }

  private int reported(Exception e) {
    return e instanceof ProblemsException problems
        ? failures.report(problems).number()
        : failures.report(e).number();
  }
}
