package exodx.cli;

import exodx.workbench.lsp.RulesServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers an editor in the language server protocol. */
@Command(
    name = "lsp",
    header = "Answers an editor over standard input and output (Language Server Protocol).",
    description =
        "%nEditors start it: see docs/editors.md. It takes the rules folder that the editor has"
            + " open when none is named.%n")
final class RulesLspCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private RulesOption rules;

  @Option(names = "--stdio", hidden = true, description = "What many editors add; it is so anyway.")
  @SuppressWarnings("UnusedVariable") // it is taken, and changes nothing
  private boolean stdio;

  RulesLspCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    new RulesServer(rules.folder().map(environment.directory()::resolve))
        .serve(environment.in(), ProcessWriter.bytes(environment.out()));
    return 0;
  }
}
