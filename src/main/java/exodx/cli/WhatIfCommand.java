package exodx.cli;

import exodx.facts.CaseFacts;
import exodx.facts.FactEdits;
import exodx.outcome.Outcome;
import exodx.outcome.OutcomeDiff;
import exodx.report.DiffText;
import exodx.report.ExplanationJson;
import exodx.report.GraphDot;
import exodx.report.GraphMermaid;
import exodx.report.Graphs;
import exodx.report.HtmlReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.OfExplanation.class,
      description = "text, json, a drawing in mermaid or dot, or html (page) (default: text).")
  private ExplanationFormat format = ExplanationFormat.TEXT;

  WhatIfCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (set.isEmpty() && unset.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "suppose something with --set or --unset");
    }
    Expert expert = Expert.open(environment, arguments.rules().folder());
    CaseFacts before = expert.read(environment, arguments.file(), arguments.redact());
    if (arguments.redact()) {
      set = set.stream().map(expert.redactor().get()::edit).toList();
    }
    FactEdits edits = new FactEdits(expert.vocabulary());
    CaseFacts after = before;
    for (String path : unset) {
      after = edits.unset(after, path);
    }
    for (String edit : set) {
      after = edits.set(after, edit);
    }
    Outcome then = expert.diagnostician().diagnose(after);
    OutcomeDiff diff = OutcomeDiff.of(expert.diagnostician().diagnose(before), then, paths());
    PrintWriter out = environment.out();
    switch (format) {
      case TEXT -> DiffText.write(diff, arguments.color().style(environment), out);
      case JSON -> ExplanationJson.write(diff, out);
      case MERMAID -> GraphMermaid.write(Graphs.of(diff), out);
      case DOT -> GraphDot.write(Graphs.of(diff), out);
      case HTML -> new HtmlReport(expert.ruleText()).writeWhatIf(suppositions(), diff, then, out);
    }
    return 0;
  }

  private List<String> suppositions() {
    return Stream.concat(set.stream(), unset.stream().map(path -> path + " not known")).toList();
  }

  /** A path is known with the index of its fact and without it. */
  private Set<String> paths() {
    return Stream.concat(set.stream().map(edit -> edit.replaceFirst("=.*", "")), unset.stream())
        .map(String::strip)
        .flatMap(path -> Stream.of(path, path.replace(".", "[0].")))
        .collect(Collectors.toSet());
  }
}
