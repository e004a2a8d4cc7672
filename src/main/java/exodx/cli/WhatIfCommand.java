package exodx.cli;

import exodx.diagnosis.Diagnostician;
import exodx.explain.Goal;
import exodx.explain.Goals;
import exodx.facts.CaseFacts;
import exodx.facts.FactEdits;
import exodx.outcome.Outcome;
import exodx.outcome.OutcomeDiff;
import exodx.report.DiffText;
import exodx.report.GoalText;
import exodx.report.GraphDot;
import exodx.report.GraphMermaid;
import exodx.report.Graphs;
import exodx.report.JsonData;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    description =
        "%nWith --goal: a small change of facts with which a code would be part of the answer; exit"
            + " code 1 when none is found.%n")
final class WhatIfCommand implements Callable<Integer> {
  private final Environment environment;

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
      description = "Suppose that a fact, or every fact of a kind, has not been gathered.")
  private List<String> unset = List.of();

  @Option(
      names = "--goal",
      paramLabel = "CODE",
      description = "Look for a small change of facts with which CODE would be part of the answer.")
  private @Nullable String goal;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, a drawing in mermaid or dot, or html (page) (default: text).")
  private ExplanationFormat format = ExplanationFormat.TEXT;

  WhatIfCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (set.isEmpty() && unset.isEmpty() && goal == null) {
      throw new ParameterException(
          spec.commandLine(), "suppose something with --set or --unset, or name a --goal");
    }
    LoadedRules loaded = LoadedRules.open(environment, arguments.rules().folder());
    CaseFacts before = loaded.read(environment, arguments.file(), arguments.redact());
    if (arguments.redact()) {
      set = set.stream().map(loaded.redactor().get()::edit).toList();
    }
    CaseFacts after = new FactEdits(loaded.vocabulary()).apply(before, set, unset);
    if (goal != null) {
      return reach(loaded.diagnostician(), after, goal);
    }
    Outcome then = loaded.diagnostician().diagnose(after);
    OutcomeDiff diff =
        OutcomeDiff.of(
            loaded.diagnostician().diagnose(before), then, FactEdits.changed(set, unset));
    PrintWriter out = environment.out();
    switch (format) {
      case TEXT -> DiffText.write(diff, arguments.color().page(environment));
      case JSON -> JsonData.print(diff, out);
      case MERMAID -> GraphMermaid.write(Graphs.of(diff), out);
      case DOT -> GraphDot.write(Graphs.of(diff), out);
      case HTML -> loaded.page().writeWhatIf(suppositions(), diff, then, out);
    }
    return 0;
  }

  private int reach(Diagnostician diagnostician, CaseFacts facts, String code) {
    Goal found = Goals.of(diagnostician, facts, code);
    switch (format) {
      case TEXT -> GoalText.write(arguments.file(), found, arguments.color().page(environment));
      case JSON -> JsonData.print(found, environment.out());
      case MERMAID, DOT, HTML ->
          throw new ParameterException(spec.commandLine(), "--goal has the formats text and json");
    }
    return found.found() ? 0 : 1;
  }

  private List<String> suppositions() {
    return Stream.concat(set.stream(), unset.stream().map(path -> path + " not known")).toList();
  }
}
