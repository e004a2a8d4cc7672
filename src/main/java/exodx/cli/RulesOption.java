package exodx.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names another rules folder; shared by all commands that need knowledge. */
final class RulesOption implements NamesRules {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Use the rules of this folder or zip file instead of those of the program.")
  private @Nullable Path folder;

  @Override
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }
}
