package exodx.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whatever a case file looks like: an edit sets what it should, and nothing else changes. */
class YamlEditProperties {
  private static final List<String> WORDS =
      List.of("a", "b-c", "lamps[0].bulb", "no", "it's", "d", "e.f", "1", "a: b", "#x", "\u00e9");

  private static List<String> some(Random random) {
    List<String> words = new ArrayList<>(WORDS);
    java.util.Collections.shuffle(words, random);
    return new ArrayList<>(words.subList(0, random.nextInt(words.size() + 1)));
  }

  private static String written(List<String> words, Random random, String indent) {
    return switch (words.isEmpty() ? 0 : random.nextInt(3)) {
      case 0 -> " " + YamlEdit.flow(words);
      case 1 -> " " + YamlEdit.flow(words).replace(", ", ",\n" + indent + "    ");
      default -> {
        StringBuilder lines = new StringBuilder();
        for (String word : words) {
          String comment = random.nextBoolean() ? " # about it" : "";
          lines.append("\n").append(indent).append("- ").append(YamlEdit.scalar(word));
          lines.append(comment);
        }
        yield lines.toString();
      }
    };
  }

  @Property(tries = 300)
  void setsAListAndNothingElse(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> old = some(random);
    List<String> now = some(random);
    String text =
        "# head \ud83d\ude00\n- name: one\n  expect:\n    before: [x]  # b\n    list:"
            + written(old, random, "    ")
            + (random.nextBoolean() ? "\n    # behind\n    after: y" : "")
            + (random.nextBoolean() ? "\n\n# foot\n- name: two\n  expect: {list: [z]}" : "")
            + (random.nextBoolean() ? "\n" : "");
    if (random.nextBoolean()) {
      text = text.replace("\n", "\r\n");
    }
    YamlEdit edit = new YamlEdit(text);
    edit.set(edit.inItem(2, "expect").orElseThrow(), "list", now);
    String after = edit.result();
    List<Map<String, Object>> wanted = load(text);
    expect(wanted).put("list", now);
    assertThat(load(after)).as(text).isEqualTo(wanted);
    assertThat(after).contains("# head \ud83d\ude00", "before: [x]  # b");
    assertThat(after.contains("# foot")).isEqualTo(text.contains("# foot"));
    assertThat(after.contains("# behind")).isEqualTo(text.contains("# behind"));
  }

  @Property(tries = 100)
  void addsAndRemovesAKey(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> now = some(random);
    String text =
        random.nextBoolean()
            ? "- expect: {status: A, gone: [x, y]}\n- b: c\n"
            : "- expect:\n    status: A\n    # why\n    gone:\n    - x\n    - y # z\n- b: c";
    YamlEdit edit = new YamlEdit(text);
    edit.set(edit.inItem(1, "expect").orElseThrow(), "list", now);
    List<Map<String, Object>> wanted = load(text);
    expect(wanted).put("list", now);
    if (!text.contains("{")) {
      edit.remove(edit.inItem(1, "expect").orElseThrow(), "gone");
      expect(wanted).remove("gone");
    }
    assertThat(load(edit.result())).isEqualTo(wanted);
  }

  private static List<Map<String, Object>> load(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> expect(List<Map<String, Object>> cases) {
    Map<String, Object> expect =
        new LinkedHashMap<>((Map<String, Object>) cases.get(0).get("expect"));
    cases.get(0).put("expect", expect);
    return expect;
  }
}
