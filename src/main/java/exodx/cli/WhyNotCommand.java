package exodx.cli;

import exodx.explain.WhyNot;
import exodx.explain.WhyNots;
import exodx.explain.Whys;
import exodx.facts.CaseFacts;
import exodx.outcome.ProofGraph;
import exodx.report.ExplanationText;
import exodx.report.GraphDot;
import exodx.report.GraphMermaid;
import exodx.report.Graphs;
import exodx.report.HtmlWhyNot;
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
      overview(whyNots.nearest());
      return 0;
    }
    WhyNot whyNot = whyNots.known(asked);
    if (follows == null) {
      explain(whyNot);
    } else {
      compare(Whys.of(loaded.diagnostician(), facts), follows, whyNot);
    }
    return 0;
  }

  private ExplanationText text() {
    return arguments.text(environment, all, detail);
  }

  private void overview(List<WhyNot.NearMiss> misses) {
    PrintWriter out = environment.out();
    switch (format) {
      case TEXT -> text().nearest(misses, out);
      case JSON -> JsonData.print(misses, out);
      case MERMAID, DOT -> throw refused("a drawing shows one CODE: name it");
      case HTML -> new HtmlWhyNot(all).write(misses, out);
    }
  }

  private void explain(WhyNot whyNot) {
    PrintWriter out = environment.out();
    switch (format) {
      case TEXT -> text().whyNot(whyNot, out);
      case JSON -> JsonData.print(whyNot, out);
      case MERMAID -> GraphMermaid.write(Graphs.of(whyNot), out);
      case DOT -> GraphDot.write(Graphs.of(whyNot), out);
      case HTML -> new HtmlWhyNot(all).write(whyNot, out);
    }
  }

  private void compare(Whys whys, String code, WhyNot whyNot) {
    ProofGraph proof =
        ProofGraph.of(whys.outcome(), code)
            .orElseThrow(() -> WhyCommand.notThere(arguments.file(), code, whys.outcome()));
    PrintWriter out = environment.out();
    switch (format) {
      case TEXT -> text().ratherThan(whys, proof, whyNot, out);
      case HTML -> new HtmlWhyNot(all).write(whys, proof, whyNot, out);
      case JSON, MERMAID, DOT -> throw refused("--rather-than has the formats text and html");
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
