package exodx.web;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.Work;
import exodx.report.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as people use it, in a browser: every view, hostile values, the keyboard alone. */
class PageIT {
  @TempDir Path folder;

  @Test
  void thePageWorksInABrowser() throws IOException {
    Path browser = Browser.prepare();
    Path rules = copy(Path.of("rules"), folder.resolve("rules"));
    try (Served served = new Served(new Served.Rules(rules), Optional.of(exports()))) {
      List<String> arguments =
          List.of(
              browser.toString(),
              served.server.address(),
              Path.of("facts-samples").toAbsolutePath().toString(),
              Work.folder("page").resolve("shots").toAbsolutePath().toString());
      assertThat(Browser.run("serve.mjs", arguments)).contains("ok ").doesNotContain("FAIL");
      assertThat(served.failures).isEmpty();
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path place = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(place);
        } else {
          Files.copy(file, place);
        }
      }
    }
    return to;
  }

  /** Sixty people: twenty with each of two errors, and twenty with one that no rule knows. */
  private Path exports() throws IOException {
    StringBuilder users =
        new StringBuilder(
            "UserPrincipalName,Id,OnPremisesSyncEnabled,ErrorDescription,isResolved\n");
    for (int i = 0; i < 60; i++) {
      String guid = String.format("%08x-1902-4542-88ea-37ba310f0c5c", 0x10000000 + i);
      String error =
          switch (i % 3) {
            case 0 ->
                "Failed to sync the ArchiveGuid 00000000-0000-0000-0000-000000000000 of mailbox "
                    + guid
                    + " because one cloud archive "
                    + guid.replace('5', '6')
                    + " exists";
            case 1 ->
                "The value \"\""
                    + guid
                    + "\"\" of property \"\"ExchangeGuid\"\" is used by another recipient object.";
            default -> "Something that no rule knows";
          };
      users.append("person" + i + "@contoso.com," + guid + ",True,\"" + error + "\",False\n");
    }
    Path exports = Files.createDirectory(folder.resolve("exports"));
    Files.writeString(exports.resolve("users.csv"), users);
    return exports;
  }
}
