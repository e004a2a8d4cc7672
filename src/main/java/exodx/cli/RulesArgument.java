package exodx.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The rules folder of a command that works on rules: an argument, or {@code --rules}. */
final class RulesArgument {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder of the rules (default: the one that comes with the program).")
  private @Nullable Path folder;

  @Mixin private RulesOption option;

  /** Returns the folder that was named, if any was. */
  Optional<Path> folder() {
    if (folder != null && option.folder().isPresent()) {
      throw new ParameterException(spec.commandLine(), "name the folder once: DIR or --rules");
    }
    return Optional.ofNullable(folder).or(option::folder);
  }
}
