package exodx.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.TestKnowledge;
import exodx.advice.Catalogue;
import exodx.advice.Risk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every command of the knowledge that is said to read does nothing else, and is PowerShell. */
class KnowledgeCommandsTest {
  private static final Catalogue CATALOGUE = TestKnowledge.BASE.catalogue();

  /** What reads, by where it stands. */
  private static Map<String, String> reading() {
    Map<String, String> all = new LinkedHashMap<>();
    TestKnowledge.BASE
        .vocabulary()
        .types()
        .forEach(
            type ->
                type.fields().stream()
                    .filter(field -> field.gather() != null)
                    .forEach(
                        field ->
                            all.put(type.key() + "." + field.name(), field.gather().command())));
    CATALOGUE.readings().forEach((code, one) -> all.put("reading " + code, one.command()));
    CATALOGUE.shells().forEach((name, one) -> put(all, "shell " + name, one.ready()));
    CATALOGUE
        .steps()
        .forEach(
            (code, step) -> {
              if (step.risk() == Risk.READ_ONLY) {
                put(all, "step " + code, step.command());
                step.waysOrNone().forEach(way -> put(all, code + " " + way.when(), way.command()));
              }
              step.recheckOrNone()
                  .forEach(one -> all.put(code + ", " + one.command(), one.command()));
            });
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
    CATALOGUE
        .steps()
        .forEach(
            (code, step) -> {
              if (step.shell() != null && CATALOGUE.shells().get(step.shell()).isScripted()) {
                put(all, "step " + code, step.command());
              }
              step.waysOrNone().forEach(way -> put(all, code + " " + way.when(), way.command()));
            });
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
