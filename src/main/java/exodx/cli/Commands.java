package exodx.cli;

import exodx.problem.ProblemsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** All commands, as picocli reads them. */
final class Commands {

  private final Environment environment;
  private final ExpertSource experts;
  private final Failures failures;

  Commands(Environment environment, ExpertSource experts, Failures failures) {
    this.environment = environment;
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
    complete(line, new Version(environment));
    return line.setOut(environment.out())
        .setErr(environment.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(environment.columns())
        .setExpandAtFiles(false)
        .registerConverter(Path.class, environment.directory().getFileSystem()::getPath)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(this::run)
        .setParameterExceptionHandler(new UsageErrors(environment.err()))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> reported(e, command.getCommandSpec()));
  }

  /** Gives a command and all below it what every command has. */
  private static void complete(CommandLine command, Version version) {
    CommandSpec spec = command.getCommandSpec().versionProvider(version);
    spec.usageMessage().sortOptions(false);
    if (!(spec.userObject() instanceof HelpCommand)) { // which has its own --help
      spec.mixinStandardHelpOptions(true);
    }
    command.getSubcommands().values().forEach(below -> complete(below, version));
  }

  /** The commands by name, in the order in which the help shows them. */
  private Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("diagnose", () -> new DiagnoseCommand(environment, experts, failures));
    commands.put("gather", () -> new GatherCommand(environment));
    commands.put("sweep", () -> new SweepCommand(environment, experts));
    commands.put("import", () -> new ImportCommand(environment, experts));
    commands.put("consult", () -> new ConsultCommand(environment));
    commands.put("why", () -> new WhyCommand(environment));
    commands.put("why-not", () -> new WhyNotCommand(environment));
    commands.put("what-if", () -> new WhatIfCommand(environment));
    commands.put("glossary", () -> new GlossaryCommand(environment));
    commands.put("train", () -> new TrainCommand(environment));
    commands.put("serve", () -> new ServeCommand(environment, failures));
    commands.put("mcp", () -> new McpCommand(environment));
    commands.put(
        "completion", () -> new CompletionCommand(environment, () -> commandLine(List.of())));
    commands.put("man", () -> new ManCommand(environment, () -> commandLine(List.of())));
    commands.put("rules", () -> RulesCommand.line(environment));
    commands.put("diff", () -> new DiffCommand(environment));
    return commands;
  }

  /** Runs what was read; the help is printed here as well, and that can fail like any output. */
  private int run(CommandLine.ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (ProblemsException e) {
      return failures.report(e).number();
    }
  }

  private int reported(Exception e, CommandSpec command) {
    return e instanceof ProblemsException problems
        ? failures.report(RulesReport.named(problems, environment, folder(command))).number()
        : failures.report(e).number();
  }

  private static Optional<Path> folder(CommandSpec command) {
    return Stream.concat(
            Stream.of(command.userObject()),
            command.mixins().values().stream().map(CommandSpec::userObject))
        .filter(NamesRules.class::isInstance)
        .flatMap(one -> ((NamesRules) one).folder().stream())
        .findFirst();
  }
}
