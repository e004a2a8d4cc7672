package exodx.cli;

import exodx.report.Explanation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that explains one case takes. */
final class CaseArguments {
  @Parameters(
      index = "0",
      paramLabel = "FACTS",
      description = "Fact file (JSON, YAML) or text; - is standard input.")
  private String file = "";

  @Option(
      names = "--redact",
      description = "Mask names, addresses and identifiers, the same ones alike, before reading.")
  private boolean redact;

  @Mixin private RulesOption rules;
  @Mixin private ColorOption color;

  String file() {
    return file;
  }

  boolean redact() {
    return redact;
  }

  RulesOption rules() {
    return rules;
  }

  ColorOption color() {
    return color;
  }

  /** Prints an explanation as text. */
  void print(Explanation explanation, boolean detail, Environment environment) {
    explanation.text(color.page(environment), detail);
  }
}
