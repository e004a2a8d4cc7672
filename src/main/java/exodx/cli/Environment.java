package exodx.cli;

import exodx.report.TextReport;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the program takes from the outside, so that a test can give it all.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param clock tells today's date
 * @param directory where relative paths begin
 * @param home where the program is installed; empty when it cannot tell
 * @param variables environment variables
 * @param terminal true when a person sees standard output as it is written
 */
public record Environment(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Clock clock,
    Path directory,
    Optional<Path> home,
    Map<String, String> variables,
    boolean terminal) {

  /** The environment of a real process; output is UTF-8 whatever the platform prefers. */
  static Environment ofProcess(InputStream in, OutputStream out, OutputStream err) {
    return new Environment(
        in,
        new ProcessWriter(ResultStream.standard(out), Terminal.isOutput()),
        new ProcessWriter(err, Terminal.isError()),
        Clock.system(ZoneId.systemDefault()),
        Path.of("").toAbsolutePath(),
        Optional.ofNullable(System.getProperty("exodx.home")).map(Path::of),
        System.getenv(),
        Terminal.isOutput());
  }

  /**
   * Returns how many columns a text has: as many as the terminal, within what reads well; where no
   * terminal is seen and COLUMNS does not say, those of a common one.
   */
  int columns() {
    int columns =
        variable("COLUMNS")
            .filter(text -> text.matches("[1-9][0-9]{0,4}"))
            .map(Integer::valueOf)
            .orElseGet(() -> terminal ? Terminal.columns() : TextReport.WIDTH);
    return Math.max(60, Math.min(120, columns));
  }

  /** Returns an environment variable; one that is set to nothing counts as not set. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }
}
