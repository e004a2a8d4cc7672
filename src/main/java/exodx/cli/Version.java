package exodx.cli;

import exodx.knowledge.RulesFolder;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;

/** Tells which build this is, which rules come with it, and which Java runs it. */
final class Version implements IVersionProvider {
  private final @Nullable Surroundings surroundings;

  /** For picocli, which makes one from the annotations of a command. */
  Version() {
    this(null);
  }

  private Version(@Nullable Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Lets a command and all below it tell the version in these surroundings. */
  static void tell(CommandLine command, Surroundings surroundings) {
    command.getCommandSpec().versionProvider(new Version(surroundings));
    command.getSubcommands().values().forEach(below -> tell(below, surroundings));
  }

  @Override
  public String[] getVersion() {
    List<String> lines = new ArrayList<>();
    lines.add("exodx " + ofProgram());
    if (surroundings != null) {
      lines.add("rules " + rules(surroundings));
    }
    lines.add("Java " + System.getProperty("java.version"));
    return lines.toArray(String[]::new);
  }

  /** Returns the version of the program alone. */
  static String ofProgram() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }

  /** Whoever asks for the version wants an answer, also when the rules are broken. */
  private static String rules(Surroundings surroundings) {
    try {
      RulesFolder folder =
          Knowledge.place(surroundings, Optional.empty())
              .map(RulesFolder::read)
              .orElseGet(RulesFolder::embedded);
      String version = folder.version().isEmpty() ? "no version" : folder.version();
      return version + " (" + folder.hash().substring(0, 12) + ")";
    } catch (ProblemsException e) {
      return "cannot be read";
    }
  }
}
