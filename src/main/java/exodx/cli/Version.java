package exodx.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells which build this is, and which Java runs it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "exodx " + (version == null ? "(development)" : version),
      "Java " + System.getProperty("java.version")
    };
  }
}
