package exodx.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of {@code diagnose} for many cases in one file. */
final class LinesOptions {
  @Option(
      names = "--lines",
      description =
          "Every line of each FILE is a case in JSON; so it is anyway in *.jsonl and *.ndjson."
              + " Answers are lines in JSON.")
  private boolean lines;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "With lines: write answers to this file, not to standard output.")
  private @Nullable Path out;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description =
          "With lines: go on with this file of answers, which an earlier run on the same input began.")
  private @Nullable Path resume;

  @Option(
      names = "--proof",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "With lines: leave the reasons out with --no-proof.")
  private boolean proof = true;

  @Option(
      names = "--quick",
      description =
          "With lines: ask only for what the plan itself waits for. Without it a case that has a"
              + " plan is still searched for facts that could change it, as a single case is.")
  private boolean quick;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "With lines: how many cases are worked on at once (default: one a core).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  boolean wanted(List<String> files) {
    return lines || files.stream().anyMatch(LinesOptions::holdsLines);
  }

  static boolean holdsLines(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  /** The option that has no meaning without lines; null when none was given. */
  @Nullable String stray() {
    return out != null
        ? "--out"
        : resume != null ? "--resume" : !proof ? "--no-proof" : quick ? "--quick" : null;
  }

  boolean all() {
    return lines;
  }

  @Nullable Path out() {
    return out;
  }

  @Nullable Path resume() {
    return resume;
  }

  boolean proof() {
    return proof;
  }

  boolean quick() {
    return quick;
  }

  int jobs() {
    return Math.max(1, Math.min(jobs, 256));
  }
}
