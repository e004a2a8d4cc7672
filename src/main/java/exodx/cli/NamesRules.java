package exodx.cli;

import java.nio.file.Path;
import java.util.Optional;

/** What can name the rules folder that a command works on. */
interface NamesRules {
  /** Returns the folder that was named, if one was. */
  Optional<Path> folder();

  /** Returns the option with which the next command works on the same folder, after a blank. */
  default String again() {
    return folder()
        .map(
            folder ->
                " --rules " + (folder.toString().contains(" ") ? "\"" + folder + "\"" : folder))
        .orElse("");
  }
}
