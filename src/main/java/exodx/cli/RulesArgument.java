package exodx.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The rules folder of a command that works on rules: the argument behind all others, or {@code
 * --rules}.
 */
final class RulesArgument implements NamesRules {
  static final String FOLDER =
      "The folder of the rules (default: the one that comes with the program).";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "0..1", index = "0+", description = FOLDER)
  private @Nullable Path folder;

  @Mixin private RulesOption option;

  @Override
  public Optional<Path> folder() {
    return folder(spec, folder, option);
  }

  /** Returns the folder that an argument or an option names, if one of them does. */
  static Optional<Path> folder(CommandSpec spec, @Nullable Path folder, RulesOption option) {
    if (folder != null && option.folder().isPresent()) {
      throw new ParameterException(spec.commandLine(), "name the folder once: DIR or --rules");
    }
    return Optional.ofNullable(folder).or(option::folder);
  }
}
