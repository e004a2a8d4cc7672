package exodx.cli;

import exodx.explain.OutcomeDiff;
import exodx.facts.CaseFacts;
import exodx.facts.FactEdits;
import exodx.report.DiffText;
import exodx.report.ExplanationJson;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what would change if some facts were otherwise. */
@Command(
    name = "what-if",
    header = "Shows what changes in the answer when facts are set or forgotten.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class WhatIfCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private CaseArguments arguments;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Suppose a fact, named by its path in a fact file.")
  private List<String> set = List.of();

  @Option(
      names = "--unset",
      paramLabel = "PATH",
      description = "Suppose that a fact has not been gathered.")
  private List<String> unset = List.of();

  @Option(names = "--json", description = "Print data instead of text.")
  private boolean json;

  WhatIfCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (set.isEmpty() && unset.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "suppose something with --set or --unset");
    }
    Expert expert = Expert.open(surroundings, arguments.rules().folder());
    CaseFacts before = expert.read(surroundings, arguments.file(), arguments.redact());
    FactEdits edits = new FactEdits(expert.vocabulary());
    CaseFacts after = before;
    for (String path : unset) {
      after = edits.unset(after, path);
    }
    for (String edit : set) {
      after = edits.set(after, edit);
    }
    OutcomeDiff diff =
        OutcomeDiff.of(
            expert.diagnostician().diagnose(before), expert.diagnostician().diagnose(after));
    if (json) {
      ExplanationJson.write(diff, surroundings.out());
    } else {
      DiffText.write(diff, arguments.color().style(surroundings), surroundings.out());
    }
    return 0;
  }
}
