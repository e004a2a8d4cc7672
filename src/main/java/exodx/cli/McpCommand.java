package exodx.cli;

import exodx.mcp.McpContext;
import exodx.mcp.McpService;
import exodx.problem.Problem;
import exodx.report.ProblemPrinter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Answers an assistant. */
@Command(
    name = "mcp",
    header = "Answers an assistant over the Model Context Protocol (standard input and output).",
    description =
        "%nThe assistant starts it: name this command in the assistant's list of servers. It only"
            + " reads, and masks names, addresses and identifiers before the assistant sees"
            + " them.%n")
final class McpCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private CommandSpec spec;

  @Option(
      names = "--cases",
      paramLabel = "DIR",
      description =
          "Let the assistant name files of this folder as cases; without it, it gives texts only.")
  private @Nullable Path cases;

  @Option(
      names = "--no-redact",
      description = "Let the assistant see names, addresses and identifiers.")
  private boolean open;

  @Mixin private RulesOption rules;

  McpCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Optional<Path> folder = Optional.ofNullable(cases).map(environment.directory()::resolve);
    if (folder.filter(path -> !Files.isDirectory(path)).isPresent()) {
      throw new ParameterException(spec.commandLine(), "there is no folder " + cases);
    }
    LoadedRules loaded = LoadedRules.open(environment, rules.folder());
    McpContext context =
        new McpContext(
            loaded.knowledge(),
            loaded.diagnostician(),
            open ? Optional.empty() : Optional.of(loaded.redactor()),
            folder,
            environment
                .home()
                .map(home -> home.resolve("facts-samples"))
                .filter(Files::isDirectory));
    new McpService(context, Version.ofProgram(), this::complain)
        .serve(environment.in(), ProcessWriter.bytes(environment.out()));
    return 0;
  }

  private void complain(String text) {
    PrintWriter err = environment.err();
    new ProblemPrinter(err).print(Problem.error("no-message", "standard input", text, null));
    err.flush();
  }
}
