package exodx.cli;

import exodx.facts.CaseFacts;
import exodx.outcome.Outcome;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.readers.Reading;
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
  private ExpertSource.@Nullable Expert expert;

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
    return singleCases(format).number();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Prints the answers to files of one case each; the exit code is that of the worst. */
  private ExitCode singleCases(Format format) {
    Answers answers =
        Answers.of(
            format,
            color.style(environment),
            environment.columns(),
            detail,
            files.size() > 1,
            this::expert);
    ExitCode worst = ExitCode.DIAGNOSED;
    for (String file : files) {
      worst = worst.worse(answer(file, format, answers));
    }
    answers.end(environment.out());
    return worst;
  }

  /** One bad file does not stop the others; what would fail them all does. */
  private ExitCode answer(String file, Format format, Answers answers) {
    try {
      SourceText text = new CaseFile(environment).read(file);
      CaseReader.begin(text);
      ExpertSource.Expert opened = expert();
      ExitCode worst = ExitCode.DIAGNOSED;
      List<CaseFacts> cases = cases(text, format, opened);
      List<Outcome> outcomes =
          cases.stream().map(trace ? opened.trace() : opened.answer()).toList();
      if (outcomes.size() > 1) {
        answers.announce(outcomes, environment.out());
      }
      for (Outcome outcome : outcomes) {
        answers.add(outcome, environment.out());
        worst = worst.worse(ExitCode.of(outcome.status()));
      }
      return worst;
    } catch (ProblemsException e) {
      boolean forAll =
          e.concern() == ProblemsException.Concern.OUTPUT
              || (expert == null && e.concern() == ProblemsException.Concern.KNOWLEDGE);
      if (forAll) {
        throw e;
      }
      return failures.report(e);
    } catch (RuntimeException | StackOverflowError e) {
      return failures.report(e);
    }
  }

  /** A script and a drawing hold one case: of several people they ask whose it is. */
  private List<CaseFacts> cases(SourceText text, Format format, ExpertSource.Expert opened) {
    boolean one =
        switch (format) {
          case PS1, MERMAID, DOT -> user == null;
          default -> false;
        };
    if (redact) {
      return one
          ? List.of(opened.redactor().get().read(List.of(text)))
          : opened.redactor().get().readAll(List.of(text), user);
    }
    Reading reading = CaseReader.readAll(opened.vocabulary(), List.of(text), user);
    return one ? List.of(reading.one()) : reading.cases();
  }

  /** Rules are loaded once, and only when there is something to read. */
  private ExpertSource.Expert expert() {
    ExpertSource.Expert opened = expert;
    if (opened == null) {
      opened = experts.open(rules.folder());
      expert = opened;
    }
    return opened;
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
    Redactor redactor = redact ? expert().redactor().get() : null;
    UnaryOperator<Problem> shown =
        redactor == null ? problem -> problem : problem -> redactor.fresh().mask(problem);
    return new BatchRun(environment, lines, shown)
        .run(files, expert().batch(lines.quick(), redact), expert().many().knowledge());
  }
}
