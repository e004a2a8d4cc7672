package exodx.cli;

import exodx.explain.WhyNot;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.report.ExplanationJson;
import exodx.report.WhyNotText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why something is not part of an answer. */
@Command(
    name = "why-not",
    header = "Shows how far each rule got that could conclude a code, and what stopped it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class WhyNotCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private CaseArguments arguments;

  @Parameters(
      index = "1",
      paramLabel = "CODE|RULE",
      description = "The code of a diagnosis, check, step or warning, or the name of a rule.")
  private String asked = "";

  @Option(names = "--json", description = "Print data instead of text.")
  private boolean json;

  WhyNotCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Expert expert = Expert.open(surroundings, arguments.rules().folder());
    WhyNot whyNot =
        expert
            .diagnostician()
            .whyNot(expert.read(surroundings, arguments.file(), arguments.redact()), asked);
    if (whyNot.rules().isEmpty()) {
      throw unknown(expert.diagnostician().names());
    }
    if (json) {
      ExplanationJson.write(whyNot, surroundings.out());
    } else {
      WhyNotText.write(whyNot, arguments.color().style(surroundings), surroundings.out());
    }
    return 0;
  }

  private ProblemsException unknown(List<String> names) {
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
