package exodx.cli;

import exodx.report.TextReport;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Tells whether a person sees the output as it is written. */
final class Terminal {
  private Terminal() {}

  /**
   * True when there surely is a terminal. Java 17 has a console only then; since Java 22 it always
   * has one, which knows by itself.
   */
  @SuppressWarnings("SystemConsoleNull") // both behaviours are dealt with
  static boolean isOutput() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Returns the columns of the terminal, or those of a common one where it cannot be asked. */
  static int columns() {
    try {
      Process asking =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String[] size =
          new String(asking.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
              .strip()
              .split(" ", -1);
      return size.length == 2 && size[1].matches("[1-9][0-9]{0,4}")
          ? Integer.parseInt(size[1])
          : TextReport.WIDTH;
    } catch (IOException e) {
      return TextReport.WIDTH; // no such program here
    }
  }

  /** True when standard error surely is a terminal, whatever becomes of standard output. */
  static boolean isError() {
    try {
      String stream = Path.of("/proc/self/fd/2").toRealPath().toString();
      return stream.startsWith("/dev/pts/") || stream.startsWith("/dev/tty");
    } catch (IOException | RuntimeException e) {
      return isOutput(); // no such place on this system, or it leads nowhere
    }
  }
}
