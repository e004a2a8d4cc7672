package exodx.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The browser of the person, where there is one. */
final class Browser {
  private Browser() {}

  /** Opens an address; a machine without a browser does not open it, and that is no error. */
  static void open(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command;
    if (system.contains("win")) {
      command = List.of("rundll32", "url.dll,FileProtocolHandler", address);
    } else if (system.contains("mac")) {
      command = List.of("open", address);
    } else {
      command = List.of("xdg-open", address);
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // the address stands on the screen
    }
  }
}
