package exodx.cli;

import exodx.problem.Problem;
import exodx.redaction.Redactor;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers cases. */
@Command(
    name = "diagnose",
    header = "Diagnoses cases: fact files, or any text with an error message in it.",
    description = "%nSeveral files are answered one by one; the exit code is that of the worst.%n",
    exitCodeListHeading = "%nExit codes, the same for every format:%n",
    exitCodeList = {
      "0:diagnosed, with a complete plan",
      "1:more facts are needed",
      "2:wrong usage, or unreadable facts",
      "3:broken rules",
      "4:out of scope, or not recognised",
      "70:internal error; EXODX_DEBUG=1 shows where",
      "74:the output cannot be written"
    })
final class DiagnoseCommand implements Callable<Integer> {
  private final Environment environment;
  private final ExpertSource experts;
  private final Failures failures;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Fact files (JSON, YAML) or texts; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, json (data, all reasons), jsonl (the same, a line for each case), markdown"
              + " (ticket), html (page); of one FILE only: ps1 (script), mermaid or dot (the whole"
              + " proof, drawn) (default: text).")
  private @Nullable Format chosen;

  @Option(
      names = "--detail",
      description =
          "Tell all of it in text and markdown: explanations, how to verify and undo, retired"
              + " commands, sources, reasons and checks that passed.")
  private boolean detail;

  @Option(
      names = "--redact",
      description = "Mask names, addresses and identifiers, the same ones alike, before reading.")
  private boolean redact;

  @Option(
      names = "--trace",
      description = "Tell as well what fired, in order: which rule, what it matched and concluded.")
  private boolean trace;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description =
          "Whose case it is, where a text speaks of several people: a name that it uses. Without"
              + " it, everybody with an error is answered.")
  private @Nullable String user;

  @Mixin private LinesOptions lines;
  @Mixin private RulesOption rules;
  @Mixin private ColorOption color;

  DiagnoseCommand(Environment environment, ExpertSource experts, Failures failures) {
    this.environment = environment;
    this.experts = experts;
    this.failures = failures;
  }

  @Override
  public Integer call() {
    if (lines.wanted(files)) {
      return manyCases().number();
    }
    if (lines.stray() != null) {
      throw usage(
          lines.stray() + " is for files with a case on every line: give *.jsonl, or --lines");
    }
    Format format = chosen == null ? Format.TEXT : chosen;
    if (format == Format.PS1 && files.size() > 1) {
      throw usage("a script holds the plan of one case: give one FILE to --format ps1");
    }
    if ((format == Format.MERMAID || format == Format.DOT) && files.size() > 1) {
      throw usage("a drawing holds one case: give one FILE to it");
    }
    if (format == Format.PS1 && trace) {
      throw usage("a script tells no trace; every other format does");
    }
    return new SingleCases(environment, experts, failures)
        .answer(
            new SingleCases.Asked(
                files,
                format,
                redact,
                trace,
                user,
                rules.folder(),
                color.look(environment),
                detail))
        .number();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private ExitCode manyCases() {
    if (chosen != null && chosen != Format.JSONL) {
      throw usage("answers to lines are lines: use --format jsonl, or leave it out");
    }
    if (!lines.all() && !files.stream().allMatch(LinesOptions::holdsLines)) {
      throw usage(
          "some of these files hold one case and some many: answer them apart, or say --lines");
    }
    if (trace) {
      throw usage("a trace tells of one case: answer it from a file of its own");
    }
    if (lines.out() != null && lines.resume() != null) {
      throw usage("--resume FILE goes on with that file, so --out is not needed");
    }
    ExpertSource.Expert expert = experts.open(rules.folder());
    Redactor redactor = redact ? expert.redactor().get() : null;
    UnaryOperator<Problem> shown =
        redactor == null ? problem -> problem : problem -> redactor.fresh().mask(problem);
    return new BatchRun(environment, lines, shown)
        .run(files, expert.batch(lines.quick(), redact), expert.many().knowledge());
  }
}
