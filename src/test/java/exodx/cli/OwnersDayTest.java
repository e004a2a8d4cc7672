package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day of somebody who owns the rules, as docs/first-family.md tells it: a new fact with its
 * question, and a new error family with a message, a step and cases. Only the rules folder changes.
 */
class OwnersDayTest {
  private static final String MESSAGE =
      "Provisioning stopped: the quota of 'Contoso Sales' is exceeded by 12 users";

  @TempDir Path parent;

  private Program.Run run(String... args) {
    return new Program(parent).cached().run(args);
  }

  /** Returns the file that the page shows, by how it begins. */
  private static String block(String beginning) throws IOException {
    String page = Files.readString(Path.of("docs/first-family.md"));
    int start = page.indexOf("\n" + beginning) + 1;
    return page.substring(start, page.indexOf("```", start));
  }

  @Test
  void aFactAndAFamilyNeedNoProgrammer() throws Exception {
    LampFolder.copy(Path.of("rules"), parent.resolve("rules"));
    LampFolder rules = new LampFolder(parent.resolve("rules"));

    // The family begins with files that work.
    Program.Run begun = run("rules", "new", "family", "quota-exceeded", "--rules", "rules");
    assertThat(begun.err()).isEmpty();
    assertThat(begun.out())
        .contains(" rules: nothing to mend\n")
        .endsWith("then exodx rules test --family quota-exceeded --rules rules\n");
    assertThat(begun.exit()).isZero();

    // The fact, its question, and how it is found out.
    rules.write("quota-exceeded/quota-exceeded.drl", block("package knowledge;"));
    rules.write("quota-exceeded/quota-exceeded.advice.yaml", block("diagnoses:"));
    rules.write("quota-exceeded/quota-exceeded.cases.yaml", block("# The quota"));

    // Check and test know it, and there is nothing to mend.
    Program.Run check = run("rules", "check", "--strict", "rules");
    assertThat(check.out())
        .endsWith(" rules: nothing to mend\n")
        .doesNotContain("error", "warning");
    assertThat(check.exit()).isZero();
    Program.Run test = run("rules", "test", "rules", "--family", "quota-exceeded");
    assertThat(test.out()).isEqualTo("all 3 cases hold\n");
    assertThat(test.exit()).isZero();

    // So do list and show, the graph, the schema and the page.
    assertThat(run("rules", "list", "rules", "--family", "quota-exceeded").out())
        .startsWith("3 rules in 1 family");
    assertThat(run("rules", "graph", "rules", "--family", "quota-exceeded").out())
        .contains("Diagnosis quota-exceeded");
    String schema = run("rules", "schema", "rules").out();
    assertThat(
            new ObjectMapper()
                .readTree(schema)
                .path("properties")
                .path("quota")
                .path("anyOf")
                .path(0)
                .path("properties")
                .path("raised")
                .path("description")
                .asText())
        .contains("Has the quota of the team been raised?");
    onlyTheseCases(parent.resolve("rules"), "quota-exceeded", "licensing"); // the others take long
    Program.Run docs = run("rules", "docs", "rules", "--out", "site");
    assertThat(docs.exit()).as(docs.err()).isZero();
    assertThat(Files.readString(parent.resolve("site/families/quota-exceeded.html")))
        .contains("Ask for a higher quota");
    assertThat(Files.readString(parent.resolve("site/rules/quota-raise.html")))
        .contains("The quota of the team has been raised")
        .contains("the quota is known to be as it was");
    assertThat(run("rules", "coverage", "rules", "--family", "quota-exceeded").out())
        .contains("quota-exceeded       3/3 100%");

    // The new question is asked, and decides.
    Program.Run asked =
        new Program(parent)
            .cached()
            .input(MESSAGE)
            .run("diagnose", "--detail", "--rules", "rules", "-");
    assertThat(asked.exit()).isEqualTo(1);
    assertThat(asked.out())
        .contains("Has the quota of the team been raised? (quota.raised)", "Contoso Sales");
    Files.writeString(parent.resolve("paste.txt"), MESSAGE);
    Program.Run talk =
        new Program(parent)
            .cached()
            .input("yes\nno\n")
            .run("consult", "--rules", "rules", "paste.txt");
    assertThat(talk.out()).contains("Has the quota of the team been raised?");

    // What the release changes elsewhere: nothing.
    Program.Run diff =
        run("diff", Path.of("rules").toAbsolutePath().toString(), "rules", "rules/licensing");
    assertThat(diff.out()).containsPattern("no difference in \\d{2} cases");
  }

  private static void onlyTheseCases(Path rules, String... families) throws IOException {
    try (Stream<Path> files = Files.walk(rules)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cases.yaml")).toList()) {
        if (!List.of(families).contains(rules.relativize(file).getName(0).toString())) {
          Files.delete(file);
        }
      }
    }
  }
}
