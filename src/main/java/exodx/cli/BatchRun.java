package exodx.cli;

import exodx.batch.Batch;
import exodx.batch.BatchExpert;
import exodx.batch.BlockReader;
import exodx.batch.Resumed;
import exodx.batch.Totals;
import exodx.outcome.Outcome;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.report.ProblemPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers files of many cases, and tells on standard error how it goes. */
final class BatchRun {
  /** So many problems are told one by one; more only fill the screen. */
  private static final int TOLD = 50;

  private final Environment environment;
  private final LinesOptions options;
  private final PrintWriter err;
  private final CaseProgress progress;
  private final UnaryOperator<Problem> shown;
  private long told;

  /**
   * @param shown what a person may see of a problem
   */
  BatchRun(Environment environment, LinesOptions options, UnaryOperator<Problem> shown) {
    this.environment = environment;
    this.options = options;
    this.shown = shown;
    this.err = environment.err();
    this.progress = new CaseProgress(environment);
  }

  /**
   * Answers every line of every file.
   *
   * @throws ProblemsException when answers cannot be written
   */
  ExitCode run(List<String> files, BatchExpert expert, String knowledge) {
    try (Interruption interruption = new Interruption()) {
      Path resume = options.resume() == null ? null : resolved(options.resume());
      Resumed before = resume == null ? new Resumed() : resumed(resume, knowledge);
      Batch batch =
          new Batch(
              expert,
              new Batch.Options(
                  options.proof(),
                  options.jobs(),
                  interruption::wanted,
                  this::tell,
                  totals -> progress.show(() -> rate(totals, progress.millis()))),
              before.totals().written(),
              one -> {});
      boolean missing;
      try {
        missing = answer(files, batch, resume);
      } catch (ProblemsException e) {
        if (e.problems().get(0).code().equals(ProblemsException.CLOSED_PIPE)) {
          return ExitCode.UNWRITABLE; // nobody wants more answers, as behind a pipe into head
        }
        throw e;
      } finally {
        progress.end();
      }
      summary(batch.totals(), told - TOLD);
      ExitCode now = exitCode(batch.totals(), missing);
      return before.totals().written() == 0 ? now : now.worse(exitCode(before.totals(), false));
    }
  }

  /** Returns true when some file cannot be read. */
  private boolean answer(List<String> files, Batch batch, @Nullable Path resume) {
    boolean missing = false;
    try (OutputStream out = output(resume)) {
      for (String each : files) {
        missing |= !file(each, batch, out);
      }
      return missing;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // not reached: this output tells its problems itself
    }
  }

  private Path resolved(Path path) {
    return environment.directory().resolve(path);
  }

  private Resumed resumed(Path file, String knowledge) {
    try {
      Resumed before = Resumed.of(file);
      boolean known = !knowledge.isEmpty() && !before.knowledge().isEmpty();
      if (known && !before.knowledge().equals(knowledge)) {
        throw ProblemsException.input(
            "other-rules",
            file + " holds answers of other rules, so it cannot be gone on with",
            "begin a new file, or give the rules it was begun with");
      }
      if (Files.exists(file)) {
        Resumed.cut(file);
      }
      return before;
    } catch (IOException e) {
      throw ProblemsException.input(
          "unreadable", file + " cannot be gone on with: " + e.getMessage(), null);
    }
  }

  private OutputStream output(@Nullable Path resume) {
    Path out = options.out();
    return resume != null
        ? ResultStream.file(resume, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
        : out != null ? ResultStream.file(resolved(out)) : ProcessWriter.bytes(environment.out());
  }

  /** Answers the lines of one file; false when it cannot be read. */
  private boolean file(String file, Batch batch, OutputStream out) throws IOException {
    Path path = file.equals("-") ? null : environment.directory().resolve(file);
    if (path != null && !Files.isRegularFile(path) && !isPipe(path)) {
      tell(Problem.error("unreadable", file, "there is no such file of cases", null));
      return false;
    }
    String name = path == null ? "standard input" : String.valueOf(path.getFileName());
    try (InputStream in = path == null ? environment.in() : Files.newInputStream(path)) {
      batch.run(new BlockReader(name, in), out);
      return true;
    } catch (UncheckedIOException e) {
      String reason = Objects.requireNonNull(e.getCause()).getMessage();
      tell(Problem.error("unreadable", file, "this cannot be read: " + reason, null));
      return false;
    }
  }

  private static boolean isPipe(Path path) {
    return Files.exists(path) && !Files.isDirectory(path);
  }

  private void tell(Problem problem) {
    if (told++ < TOLD) {
      progress.end();
      new ProblemPrinter(err).print(shown.apply(problem));
      err.flush();
    }
  }

  /** Returns how a run with these totals ends. */
  static ExitCode exitCode(Totals totals, boolean missing) {
    ExitCode worst = missing ? ExitCode.WRONG_INPUT : ExitCode.DIAGNOSED;
    for (Outcome.Status status : Outcome.Status.values()) {
      worst = totals.with(status) > 0 ? worst.worse(ExitCode.of(status)) : worst;
    }
    if (totals.failures(ProblemsException.Concern.INPUT) > 0
        || totals.written() + totals.skipped() == 0) {
      worst = worst.worse(ExitCode.WRONG_INPUT);
    }
    if (totals.failures(ProblemsException.Concern.KNOWLEDGE) > 0) {
      worst = worst.worse(ExitCode.BROKEN_KNOWLEDGE);
    }
    return totals.bugs() > 0 ? ExitCode.INTERNAL_ERROR : worst;
  }

  /** Says how many cases are answered, and how fast. */
  static String rate(Totals totals, long millis) {
    return cases(totals.written())
        + String.format(Locale.ROOT, ", %,d/s", totals.written() * 1000 / Math.max(1, millis));
  }

  /** Prints how many cases came to what end; {@code untold} problems were not printed. */
  private void summary(Totals totals, long untold) {
    if (untold > 0) {
      err.printf(
          Locale.ROOT, "... and %,d more problems, each told in the line of its case%n", untold);
    }
    if (totals.written() == 0 && totals.skipped() == 0) {
      err.print("exodx: there was no case to answer\n");
      return;
    }
    StringBuilder text = new StringBuilder();
    text.append(totals.stopped() ? "stopped after " : "").append(cases(totals.written()));
    if (totals.skipped() > 0) {
      text.append(String.format(Locale.ROOT, " (%,d were answered before)", totals.skipped()));
    }
    text.append(String.format(Locale.ROOT, " in %.1f s: ", progress.millis() / 1000.0));
    text.append(count(totals.with(Outcome.Status.DIAGNOSED), "diagnosed"));
    text.append(", ").append(count(totals.with(Outcome.Status.NEEDS_FACTS), "need facts"));
    text.append(", ").append(count(totals.with(Outcome.Status.OUT_OF_SCOPE), "out of scope"));
    text.append(", ").append(count(totals.with(Outcome.Status.NOT_RECOGNISED), "not recognised"));
    text.append(", ").append(count(totals.failed(), "failed"));
    err.print(text + "\n");
    if (totals.stopped()) {
      err.print("  every line that was written is whole; go on with --resume FILE\n");
    }
  }

  private static String count(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s", number, what);
  }

  /** Returns {@code 1 case}, {@code 12,345 cases}. */
  private static String cases(long number) {
    return String.format(Locale.ROOT, "%,d case%s", number, number == 1 ? "" : "s");
  }
}
