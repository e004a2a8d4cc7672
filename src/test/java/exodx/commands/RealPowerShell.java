package exodx.commands;

import exodx.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs scripts in the PowerShell of the PATH. Where there is none the test is skipped and says so,
 * unless {@code -Dexodx.powershell=required} says that it must run.
 */
public final class RealPowerShell {
  private static final Path LOG = Work.folder("powershell").resolve("log.txt");

  private RealPowerShell() {}

  /**
   * Runs one script of the tests.
   *
   * @return what it printed, when it ended with 0
   */
  public static String run(String script, Path argument) throws IOException, InterruptedException {
    Files.createDirectories(LOG.getParent());
    Process process;
    try {
      process =
          new ProcessBuilder(
                  List.of(
                      "pwsh",
                      "-NoProfile",
                      "-NonInteractive",
                      "-File",
                      Path.of("src", "test", "powershell", script).toString(),
                      argument.toString()))
              .redirectErrorStream(true)
              .redirectOutput(LOG.toFile())
              .start();
      // PowerShell hands its standard input to what it starts, which would wait for the end of it.
      process.getOutputStream().close();
    } catch (IOException e) {
      String said = "pwsh is not here: no script is run in the real PowerShell";
      if ("required".equals(System.getProperty("exodx.powershell"))) {
        throw new AssertionError(said + " (but it is required)", e);
      }
      System.err.println(said);
      Assumptions.abort(said);
      return "";
    }
    boolean ended = process.waitFor(30, TimeUnit.MINUTES);
    process.destroy();
    String printed = Files.readString(LOG);
    if (!ended || process.exitValue() != 0) {
      throw new AssertionError(script + " failed:\n" + printed);
    }
    return printed;
  }
}
