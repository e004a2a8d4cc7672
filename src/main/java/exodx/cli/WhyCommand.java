package exodx.cli;

import exodx.explain.Whys;
import exodx.outcome.Outcome;
import exodx.outcome.ProofGraph;
import exodx.report.Explanation;
import exodx.report.GraphDot;
import exodx.report.GraphMermaid;
import exodx.report.Graphs;
import exodx.report.HtmlReport;
import exodx.report.JsonData;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why something is part of an answer. */
@Command(
    name = "why",
    header = "Shows why a diagnosis, check, step, warning or withheld step follows.",
    description =
        "%nWithout a code: the cause in a few sentences, and what can be asked further.%n")
final class WhyCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private CaseArguments arguments;

  @Parameters(
      index = "1",
      paramLabel = "CODE",
      arity = "0..1",
      description =
          "The code of a diagnosis, check, step, warning or withheld step, or the number of a"
              + " reason such as p21.")
  private @Nullable String code;

  @Option(names = "--all", description = "Tell every conclusion on the way down to the facts.")
  private boolean all;

  @Option(
      names = "--detail",
      description = "Name the rules with their files, and show conditions as the rules say them.")
  private boolean detail;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, a drawing in mermaid or dot, or html (page) (default: text).")
  private ExplanationFormat format = ExplanationFormat.TEXT;

  WhyCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    LoadedRules loaded = LoadedRules.open(environment, arguments.rules().folder());
    Whys whys =
        Whys.of(
            loaded.diagnostician(), loaded.read(environment, arguments.file(), arguments.redact()));
    Outcome outcome = whys.outcome();
    String asked = code;
    ProofGraph graph =
        asked == null
            ? ProofGraph.whole(outcome)
            : ProofGraph.known(outcome, asked, arguments.file(), "exodx why-not");
    PrintWriter out = environment.out();
    switch (format) {
      case TEXT -> {
        Explanation explanation =
            asked == null ? Explanation.cause(outcome) : Explanation.why(whys, graph, all);
        arguments.print(explanation, detail, environment);
      }
      case JSON -> JsonData.print(graph, out);
      case MERMAID -> GraphMermaid.write(Graphs.of(graph), out);
      case DOT -> GraphDot.write(Graphs.of(graph), out);
      case HTML -> {
        HtmlReport page = loaded.page();
        if (asked == null) {
          page.write(outcome, out);
        } else {
          page.writeWhy(whys, graph, out);
        }
      }
    }
    return 0;
  }
}
