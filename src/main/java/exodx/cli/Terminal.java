package exodx.cli;

import java.io.Console;
import java.io.IOException;
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
