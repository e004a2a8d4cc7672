package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that docs/knowledge-owners.md shows add to a new family. */
class RulesNewEntryDocsTest {
  private static final Pattern COMMANDS =
      Pattern.compile("(?s)```\n((?:(?!```).)*rules new message.*?)```");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  @TempDir Path parent;

  private Program.Run run(String... args) {
    return new Program(parent).cached().run(args);
  }

  @Test
  void theCommandsOfThePageAddToAFamily() throws Exception {
    Path rules = parent.resolve("my-rules");
    LampFolder.copy(LampFolder.below(parent).folder(), rules);
    int cases = cases();
    assertThat(run("rules", "new", "family", "quota-exceeded", "--rules", "my-rules").exit())
        .isZero();
    String page = Files.readString(Path.of("docs/knowledge-owners.md"));
    List<String> commands =
        List.of(
            COMMANDS
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("\\\n", " ")
                .split("\n", -1));
    int added = 0;
    for (String command : commands) {
      if (!command.isEmpty()) {
        Program.Run run = run(words(command.replaceFirst("^exodx ", "")));
        assertThat(run.err()).as(command).isEmpty();
        assertThat(run.exit()).as(command).isZero();
        added++;
      }
    }
    assertThat(added).isGreaterThan(3);
    Program.Run check = run("rules", "check", "my-rules");
    assertThat(check.out())
        .doesNotContain("error:", "ask-for-quota", "quota-reached", "quota.raised");
    assertThat(check.exit()).isZero();
    assertThat(cases()).isEqualTo(cases + 1 + 2); // the family's, and of all but the step
  }

  private int cases() {
    String out = run("rules", "test", "my-rules").out();
    assertThat(out).matches("all \\d+ cases hold\n");
    return Integer.parseInt(out.replaceAll("\\D", ""));
  }

  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    for (MatchResult found : WORD.matcher(command).results().toList()) {
      for (int i = 1; i <= 3; i++) {
        if (found.group(i) != null) {
          words.add(found.group(i));
        }
      }
    }
    return words.toArray(String[]::new);
  }
}
