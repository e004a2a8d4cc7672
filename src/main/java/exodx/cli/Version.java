package exodx.cli;

import exodx.knowledge.RulesFolder;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells which build this is, which rules come with it, and which Java runs it. */
final class Version implements IVersionProvider {
  private final Environment environment;

  Version(Environment environment) {
    this.environment = environment;
  }

  @Override
  public String[] getVersion() {
    List<String> lines = new ArrayList<>();
    lines.add("exodx " + ofProgram());
    lines.add("rules " + rules());
    lines.add("Java " + System.getProperty("java.version"));
    return lines.toArray(String[]::new);
  }

  /** Returns the version of the program alone. */
  static String ofProgram() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }

  /** Whoever asks for the version wants an answer, also when the rules are broken. */
  private String rules() {
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
