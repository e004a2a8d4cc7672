package exodx.cli;

import exodx.explain.WhyNot;
import exodx.explain.WhyNots;
import exodx.explain.Whys;
import exodx.facts.CaseFacts;
import exodx.outcome.ProofGraph;
import exodx.report.Explanation;
import exodx.report.Graph;
import exodx.report.GraphDot;
import exodx.report.GraphMermaid;
import exodx.report.Graphs;
import exodx.report.JsonData;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why something is not part of an answer. */
@Command(
    name = "why-not",
    header = "Shows what came nearest to a code that does not follow, and what stopped it.",
    description = "%nWithout a code: what came nearest to any code that does not follow.%n")
final class WhyNotCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private CommandSpec spec;
  @Mixin private CaseArguments arguments;

  @Parameters(
      index = "1",
      paramLabel = "CODE|RULE",
      arity = "0..1",
      description = "The code of a diagnosis, check, step or warning, or the name of a rule.")
  private @Nullable String asked;

  @Option(
      names = "--rather-than",
      paramLabel = "CODE",
      description = "Compare: why CODE is part of the answer, and not the other.")
  private @Nullable String follows;

  @Option(names = "--all", description = "Tell every rule and every condition.")
  private boolean all;

  @Option(
      names = "--detail",
      description = "Name the rules with their files, and show conditions as the rules say them.")
  private boolean detail;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, json, html (page), or of one CODE a drawing in mermaid or dot (default: text).")
  private ExplanationFormat format = ExplanationFormat.TEXT;

  WhyNotCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (follows != null && asked == null) {
      throw refused("name the code that does not follow in front of --rather-than");
    }
    LoadedRules loaded = LoadedRules.open(environment, arguments.rules().folder());
    CaseFacts facts = loaded.read(environment, arguments.file(), arguments.redact());
    WhyNots whyNots = WhyNots.of(loaded.diagnostician(), facts);
    if (asked == null) {
      List<WhyNot.NearMiss> misses = whyNots.nearest();
      print(Explanation.nearest(misses, all), misses, null, "a drawing shows one CODE: name it");
      return 0;
    }
    WhyNot whyNot = whyNots.known(asked);
    String other = follows;
    if (other == null) {
      print(Explanation.whyNot(whyNot, all), whyNot, Graphs.of(whyNot), "");
      return 0;
    }
    Whys whys = Whys.of(loaded.diagnostician(), facts);
    ProofGraph proof = ProofGraph.known(whys.outcome(), other, arguments.file(), "exodx why-not");
    print(
        Explanation.ratherThan(whys, proof, whyNot, all),
        null,
        null,
        "--rather-than has the formats text and html");
    return 0;
  }

  /**
   * Prints an explanation in the format that was asked for.
   *
   * @param data the same for programs; null when there is none
   * @param graph the same drawn; null when it cannot be
   * @param refusal why another format is refused
   */
  private void print(
      Explanation explanation, @Nullable Object data, @Nullable Graph graph, String refusal) {
    PrintWriter out = environment.out();
    if (format == ExplanationFormat.TEXT) {
      arguments.print(explanation, detail, environment);
    } else if (format == ExplanationFormat.HTML) {
      explanation.page(out);
    } else if (format == ExplanationFormat.JSON && data != null) {
      JsonData.print(data, out);
    } else if (format == ExplanationFormat.MERMAID && graph != null) {
      GraphMermaid.write(graph, out);
    } else if (format == ExplanationFormat.DOT && graph != null) {
      GraphDot.write(graph, out);
    } else {
      throw refused(refusal);
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
