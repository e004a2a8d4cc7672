package exodx.cli;

import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.report.ExplanationJson;
import exodx.report.GraphDot;
import exodx.report.GraphMermaid;
import exodx.report.Graphs;
import exodx.report.HtmlReport;
import exodx.report.ProofText;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why something is part of an answer. */
@Command(
    name = "why",
    header = "Shows the proof of a diagnosis, check, step, warning or withheld step.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class WhyCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private CaseArguments arguments;

  @Parameters(
      index = "1",
      paramLabel = "CODE",
      description = "The code, or the number of a reason such as p21, as the answer prints it.")
  private String code = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.OfExplanation.class,
      description =
          "text (tree), json, a drawing in mermaid or dot, or html (page) (default: text).")
  private ExplanationFormat format = ExplanationFormat.TEXT;

  WhyCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Expert expert = Expert.open(environment, arguments.rules().folder());
    Outcome outcome =
        expert
            .diagnostician()
            .conclude(expert.read(environment, arguments.file(), arguments.redact()));
    ProofGraph graph = ProofGraph.of(outcome, code).orElseThrow(() -> notThere(outcome));
    PrintWriter out = environment.out();
    switch (format) {
      case TEXT ->
          ProofText.write(graph, expert.conditions(), arguments.color().style(environment), out);
      case JSON -> ExplanationJson.write(graph, out);
      case MERMAID -> GraphMermaid.write(Graphs.of(graph), out);
      case DOT -> GraphDot.write(Graphs.of(graph), out);
      case HTML -> new HtmlReport(expert.ruleText()).writeWhy(graph, outcome, out);
    }
    return 0;
  }

  private ProblemsException notThere(Outcome outcome) {
    List<String> codes = ProofGraph.codes(outcome);
    return ProblemsException.input(
        Problem.error(
            "not-concluded",
            arguments.file(),
            "\"" + code + "\" is not part of the answer; exodx why-not tells why",
            DidYouMean.hint(code, codes)));
  }
}
