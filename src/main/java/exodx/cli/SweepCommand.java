package exodx.cli;

import exodx.batch.Batch;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.report.ProblemPrinter;
import exodx.sweep.Plan;
import exodx.sweep.Sweep;
import exodx.sweep.SweepCsv;
import exodx.sweep.SweepHtml;
import exodx.sweep.SweepJson;
import exodx.sweep.SweepResult;
import exodx.sweep.SweepText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers everybody in the exports of an organisation. */
@Command(
    name = "sweep",
    header = "Sweeps exports of a whole organisation: one case for everybody concerned.",
    description = {
      "%nReads every CSV and JSON file below DIR, knows each by its columns, joins what they say"
          + " about each person, and answers. Prints a summary; --out keeps the answers.",
      "%nWhat an export lacks is not known. Only an export that is called complete, by --complete"
          + " or by a file manifest.yaml (complete: [TABLE, ...]), can say that something is not"
          + " there.%n"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everybody concerned is diagnosed, or nobody is concerned",
      "1:more facts are needed for some",
      "2:wrong usage, or an export or row that cannot be used; the rest is answered",
      "3:broken rules",
      "4:some are out of scope, or not recognised",
      "70:internal error; EXODX_DEBUG=1 shows where",
      "74:the output cannot be written",
      "130:stopped; every line that was written is whole"
    })
final class SweepCommand implements Callable<Integer> {
  /** How it is printed. */
  private enum Format {
    TEXT,
    JSON,
    CSV,
    HTML
  }

  private final Environment environment;
  private final ExpertSource experts;
  private long problems;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "Folder with exports.")
  private @Nullable Path folder;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the answers to this file, a line in JSON for each case.")
  private @Nullable Path out;

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      description =
          "Write the cases that were made to this file, as exodx diagnose --lines reads them.")
  private @Nullable Path cases;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "Format of the summary: text, csv (everybody concerned), json or html (page with charts)"
              + " (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--complete",
      paramLabel = "TABLE",
      split = ",",
      description = "This export holds all there is, so what is not in it does not exist.")
  private List<String> complete = List.of();

  @Option(names = "--proof", description = "Write the reasons into the answers too.")
  private boolean proof;

  @Option(
      names = "--quick",
      description =
          "Ask only for what the plans themselves wait for, not for what could change them.")
  private boolean quick;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many cases are worked on at once (default: one a core).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--commands",
      description = "Print the commands that make the exports, by shell, and read nothing.")
  private boolean commands;

  @Option(
      names = "--redact",
      description =
          "Mask personal data in the answers, and number people and identifiers in the summary.")
  private boolean redact;

  @Mixin private RulesOption rules;

  SweepCommand(Environment environment, ExpertSource experts) {
    this.environment = environment;
    this.experts = experts;
  }

  @Override
  public Integer call() {
    Plan plan = Plan.of(Knowledge.folder(environment, rules.folder()));
    if (commands) {
      SweepText.commands(plan, environment.out());
      environment.out().flush();
      return ExitCode.DIAGNOSED.number();
    }
    if (folder == null) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'DIR'");
    }
    Path place = environment.directory().resolve(folder);
    if (!Files.isDirectory(place)) {
      throw problem("there is no folder " + folder, null);
    }
    if (redact && cases != null) {
      throw problem("--cases writes what was exported, which --redact masks", "leave one out");
    }
    ExpertSource.Expert expert = experts.open(rules.folder());
    try (Interruption interruption = new Interruption()) {
      CaseProgress progress = new CaseProgress(environment);
      Sweep sweep =
          new Sweep(
              plan,
              expert.batch(quick, redact),
              new Batch.Options(
                  proof,
                  Math.max(1, Math.min(jobs, 256)),
                  interruption::wanted,
                  this::tell,
                  totals -> progress.show(() -> BatchRun.rate(totals, progress.millis()))));
      try {
        SweepResult result =
            sweep.run(
                place, complete, () -> stream(out), cases == null ? null : () -> stream(cases));
        progress.end();
        return end(result, plan).number();
      } catch (IOException | UncheckedIOException e) {
        // Exports that cannot be read are told and left out; this is about the rows that are kept.
        IOException failure =
            e instanceof IOException io ? io : (IOException) Objects.requireNonNull(e.getCause());
        throw ProblemsException.output("temporary file of rows", failure, null);
      }
    }
  }

  private OutputStream stream(@Nullable Path file) {
    return file == null
        ? OutputStream.nullOutputStream()
        : ResultStream.file(environment.directory().resolve(file));
  }

  private ExitCode end(SweepResult whole, Plan plan) {
    SweepResult result = redact ? whole.numbered() : whole;
    PrintWriter page = environment.out();
    switch (format) {
      case TEXT -> SweepText.write(result, page);
      case CSV -> SweepCsv.write(result, page);
      case JSON -> SweepJson.write(result, page);
      case HTML -> SweepHtml.write(result, page);
    }
    page.flush();
    if (whole.totals().stopped()) {
      environment.err().print("exodx: stopped; the summary is of what was answered by then\n");
    }
    ExitCode code =
        whole.totals().written() == 0
            ? ExitCode.DIAGNOSED
            : BatchRun.exitCode(whole.totals(), false);
    boolean nothing =
        result.tables().stream()
            .noneMatch(table -> table.name().equals(plan.subjects()) && !table.files().isEmpty());
    boolean unasked = nothing && whole.totals().written() == 0;
    boolean leftOut = result.badRows() > 0 || !result.unusable().isEmpty();
    return leftOut || unasked ? code.worse(ExitCode.WRONG_INPUT) : code;
  }

  private void tell(Problem problem) {
    if (problems++ < 50) {
      new ProblemPrinter(environment.err()).print(problem);
      environment.err().flush();
    }
  }

  private static ProblemsException problem(String message, @Nullable String hint) {
    return ProblemsException.input("sweep", message, hint);
  }
}
