package exodx.cli;

import exodx.problem.ProblemsException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The whole program, except for the process around it. */
public final class App {
  private static final int WIDTH = 100;

  private final Surroundings surroundings;
  private final ExpertSource experts;

  public App(Surroundings surroundings) {
    this(surroundings, rules -> Knowledge.expert(surroundings, rules));
  }

  App(Surroundings surroundings, ExpertSource experts) {
    this.surroundings = surroundings;
    this.experts = experts;
  }

  /** Runs one command and returns the exit code; it never throws. */
  public int run(List<String> args) {
    try {
      return commandLine().execute(args.toArray(String[]::new));
    } catch (RuntimeException | Error e) { // the last net: a person gets a sentence, not a trace
      return new Failures(surroundings).report(e).number();
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  private CommandLine commandLine() {
    Failures failures = new Failures(surroundings);
    CommandLine line =
        new CommandLine(new ExodxCommand())
            .addSubcommand(new DiagnoseCommand(surroundings, experts, failures))
            .addSubcommand(new GatherCommand(surroundings))
            .addSubcommand(new SweepCommand(surroundings, experts))
            .addSubcommand(new ImportCommand(surroundings, experts))
            .addSubcommand(new ConsultCommand(surroundings))
            .addSubcommand(new WhyCommand(surroundings))
            .addSubcommand(new WhyNotCommand(surroundings))
            .addSubcommand(new WhatIfCommand(surroundings))
            .addSubcommand(new TrainCommand(surroundings))
            .addSubcommand(RulesCommand.line(surroundings))
            .addSubcommand(new DiffCommand(surroundings));
    Version.tell(line, surroundings);
    return line.setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(WIDTH)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(new UsageErrors(surroundings.err()))
        .setExecutionExceptionHandler((e, command, parsed) -> reported(failures, e));
  }

  private static int reported(Failures failures, Exception e) {
    return e instanceof ProblemsException problems
        ? failures.report(problems).number()
        : failures.report(e).number();
  }
}
