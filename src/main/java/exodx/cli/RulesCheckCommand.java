package exodx.cli;

import exodx.knowledge.lint.RulesCheck;
import exodx.workbench.CheckJson;
import exodx.workbench.CheckSarif;
import exodx.workbench.CheckText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells everything that is wrong with rules, words and cases. */
@Command(
    name = "check",
    header = "Tells everything that is wrong with rules, words and cases.",
    description = "%nEach code in brackets has its page in docs/checks.md.%n",
    exitCodeListHeading = "%nExit codes, the same for every format:%n",
    exitCodeList = {
      "0:nothing to mend, or warnings only",
      "2:wrong usage",
      "3:errors, or warnings with --strict",
      "70:internal error; EXODX_DEBUG=1 shows where",
      "74:the output cannot be written"
    })
final class RulesCheckCommand implements Callable<Integer> {
  /** How it is printed. */
  private enum Format {
    TEXT,
    JSON,
    SARIF
  }

  private final Environment environment;

  @Mixin private RulesArgument rules;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or sarif (for editors and code hosts) (default: text).")
  private Format format = Format.TEXT;

  @Option(names = "--strict", description = "Let warnings fail as well.")
  private boolean strict;

  @Option(names = "--all", description = "Print every problem, not only the first 20.")
  private boolean all;

  RulesCheckCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    RulesCheck.Report report =
        RulesReport.of(
            environment,
            rules.folder(),
            Knowledge.folder(environment, rules.folder()),
            RulesReport.beside(environment, rules.folder()));
    switch (format) {
      case TEXT -> CheckText.write(report, all, environment.out());
      case JSON -> CheckJson.write(report, environment.out());
      case SARIF -> CheckSarif.write(report, environment.out());
    }
    boolean failed = report.errors() > 0 || (strict && report.warnings() > 0);
    return failed ? ExitCode.BROKEN_KNOWLEDGE.number() : 0;
  }
}
