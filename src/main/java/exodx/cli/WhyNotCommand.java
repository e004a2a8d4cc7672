package exodx.cli;

import exodx.explain.WhyNot;
import exodx.explain.WhyNots;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.report.ExplanationJson;
import exodx.report.GraphDot;
import exodx.report.GraphMermaid;
import exodx.report.Graphs;
import exodx.report.WhyNotText;
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
    header = "Shows how far each rule got that could conclude a code, and what stopped it.",
    description = "%nWithout a code: what came nearest to each code that does not follow.%n",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
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
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.OfExplanation.class,
      description = "text, json, or of one CODE a drawing in mermaid or dot (default: text).")
  private ExplanationFormat format = ExplanationFormat.TEXT;

  WhyNotCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Expert expert = Expert.open(environment, arguments.rules().folder());
    WhyNots whyNots =
        WhyNots.of(
            expert.diagnostician(), expert.read(environment, arguments.file(), arguments.redact()));
    if (asked == null) {
      overview(whyNots.nearest());
    } else {
      explain(whyNots.of(asked), whyNots.names());
    }
    return 0;
  }

  private void overview(List<WhyNot.NearMiss> misses) {
    PrintWriter out = environment.out();
    switch (format) {
      case TEXT -> WhyNotText.write(misses, arguments.color().style(environment), out);
      case JSON -> ExplanationJson.write(misses, out);
      case MERMAID, DOT -> throw refused("a drawing shows one CODE: name it");
      case HTML -> throw noPage();
    }
  }

  private void explain(WhyNot whyNot, List<String> names) {
    if (whyNot.rules().isEmpty()) {
      throw unknown(whyNot.asked(), names);
    }
    PrintWriter out = environment.out();
    switch (format) {
      case TEXT -> WhyNotText.write(whyNot, arguments.color().style(environment), out);
      case JSON -> ExplanationJson.write(whyNot, out);
      case MERMAID -> GraphMermaid.write(Graphs.of(whyNot), out);
      case DOT -> GraphDot.write(Graphs.of(whyNot), out);
      case HTML -> throw noPage();
    }
  }

  private ParameterException noPage() {
    return refused("there is no page of what does not follow; why and what-if have one");
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static ProblemsException unknown(String asked, List<String> names) {
    return ProblemsException.input(
        Problem.error(
            "no-such-code",
            null,
            "no rule is named \"" + asked + "\" or concludes it",
            DidYouMean.nearest(asked, names)
                .map(near -> "you meant \"" + near + "\"?")
                .orElse("codes stand in brackets in the answer")));
  }
}
