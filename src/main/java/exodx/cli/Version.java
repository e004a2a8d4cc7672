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
  private final @Nullable Environment environment;

  /** For picocli, which makes one from the annotations of a command. */
  Version() {
    this(null);
  }

  private Version(@Nullable Environment environment) {
    this.environment = environment;
  }

  /** Lets a command and all below it tell the version in these environment. */
  static void tell(CommandLine command, Environment environment) {
    command.getCommandSpec().versionProvider(new Version(environment));
    command.getSubcommands().values().forEach(below -> tell(below, environment));
  }

  @Override
  public String[] getVersion() {
    List<String> lines = new ArrayList<>();
    lines.add("exodx " + ofProgram());
    if (environment != null) {
      lines.add("rules " + rules(environment));
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
  private static String rules(Environment environment) {
    try {
      RulesFolder folder =
          Knowledge.place(environment, Optional.empty())
              .map(RulesFolder::read)
              .orElseGet(RulesFolder::embedded);
      String version = folder.version().isEmpty() ? "no version" : folder.version();
      return version + " (" + folder.hash().substring(0, 12) + ")";
    } catch (ProblemsException e) {
      return "cannot be read";
    }
  }
}
