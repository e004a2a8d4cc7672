package exodx.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.TestKnowledge;
import exodx.advice.Catalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every command of the knowledge that is said to read does nothing else, and is PowerShell. */
class KnowledgeCommandsTest {
  private static final Pattern VARIABLE =
      Pattern.compile("'(?:[^']|'')*'|(?<name>\\$\\w+)(?<set>\\s*=(?!=)|\\s+in\\b)?");
  private static final Catalogue CATALOGUE = TestKnowledge.BASE.catalogue();

  /** What reads, by where it stands. */
  private static Map<String, String> reading() {
    Map<String, String> all = new LinkedHashMap<>();
    KnowledgeCommand.all().stream()
        .filter(KnowledgeCommand::reads)
        .forEach(
            one -> all.put(one.use() + " " + one.where() + ": " + one.command(), one.command()));
    CATALOGUE.shells().forEach((name, one) -> put(all, "shell " + name, one.ready()));
    return all;
  }

  private static void put(Map<String, String> all, String where, String command) {
    if (command != null) {
      all.put(where, command);
    }
  }

  @Test
  void whatReadsOnlyReads() {
    assertThat(reading()).hasSizeGreaterThan(60);
    reading()
        .forEach(
            (where, command) ->
                assertThat(CommandTemplate.parse(command).readsOnly())
                    .as(where + ": " + command)
                    .isTrue());
  }

  @Test
  void everyCommandIsPowerShell() throws IOException {
    Grammar.prepare();
    Map<String, String> all = reading();
    KnowledgeCommand.all().stream()
        .filter(one -> one.use() == KnowledgeCommand.Use.WAY || isScripted(one.shell()))
        .forEach(
            one -> all.put(one.use() + " " + one.where() + ": " + one.command(), one.command()));
    List<String> questions = new ArrayList<>();
    for (String command : all.values()) {
      questions.add(new ObjectMapper().writeValueAsString(Map.of("script", filled(command))));
    }
    List<String> answers = Grammar.check(questions);
    int i = 0;
    for (Map.Entry<String, String> one : all.entrySet()) {
      assertThat(answers.get(i++)).as(one.toString()).isEqualTo("{\"ok\":true}");
    }
  }

  private static boolean isScripted(@Nullable String shell) {
    return shell != null && CATALOGUE.shells().get(shell).isScripted();
  }

  /** What is removed is named by the command that removes it, or was read again in its block. */
  @Test
  void nothingIsRemovedThatAPipeBrings() {
    Pattern piped = Pattern.compile("(?i)(\\||ForEach-Object|foreach).*\\b(Remove|Disable)-\\w");
    List<KnowledgeCommand> changing =
        KnowledgeCommand.all().stream().filter(one -> !one.reads()).toList();
    assertThat(changing).hasSizeGreaterThan(30);
    assertThat(changing)
        .filteredOn(one -> piped.matcher(one.command()).find())
        .filteredOn(one -> CATALOGUE.steps().get(one.where()).recheckOrNone().isEmpty())
        .isEmpty();
    assertThat(piped.matcher("Get-Mailbox -SoftDeletedMailbox | Remove-Mailbox").find()).isTrue();
  }

  /** A variable that nobody set is empty, and many cmdlets take nothing for everything. */
  @Test
  void everyVariableIsSetBeforeItIsUsed() {
    List<String> unset = new ArrayList<>();
    KnowledgeCommand.all()
        .forEach(one -> unset(one.command()).forEach(v -> unset.add(one.where() + " " + v)));
    CATALOGUE.shells().forEach((name, one) -> put(unset, name, one.ready()));
    assertThat(unset).isEmpty();
    assertThat(unset("$a = 1; Get-X $a $b | ForEach-Object { $_.Name }; $c = 2"))
        .containsExactly("$b");
  }

  private static void put(List<String> unset, String where, @Nullable String command) {
    if (command != null) {
      unset(command).forEach(one -> unset.add(where + " " + one));
    }
  }

  private static List<String> unset(String command) {
    Set<String> set = new HashSet<>(Set.of("$_", "$true", "$false", "$null", "$env"));
    List<String> unset = new ArrayList<>();
    String code = command.replaceAll("\\{[\\w.]+(:\\w+)?}", "'x'");
    Matcher variable = VARIABLE.matcher(code);
    while (variable.find()) {
      String name = variable.group("name");
      if (name == null) {
        continue; // a quoted text
      }
      if (variable.group("set") != null) {
        set.add(name);
      } else if (!set.contains(name)) {
        unset.add(name);
      }
    }
    return unset;
  }

  private static String filled(String command) {
    CommandTemplate template = CommandTemplate.parse(command);
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : template.placeholders()) {
      boolean list = command.contains("{" + name + ":list}");
      String value = "08073974-1902-4542-88ea-37ba310f0c5c";
      values.put(name, list ? List.of(value, value) : value);
    }
    return ((Rendered.Ready) template.render(values)).text();
  }
}
