package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.commands.RealPowerShell;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the PowerShell module and launcher in the real PowerShell:
 * src/test/powershell/Exodx.Tests.ps1.
 */
class PowerShellModuleTest {
  @TempDir private Path folder;

  @Test
  void worksInTheRealPowerShell() throws Exception {
    Path home = folder.resolve("an exodx");
    ProgramFolder.make(home);
    assertThat(RealPowerShell.run("module.ps1", home)).contains("Tests Passed:");
  }
}
