package exodx.facts;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written is read back as the same facts, whatever stands in them. */
class FactFileWriterProperties {
  private static final FactType ONE = type("one", false);
  private static final FactType SOME = type("some", true);
  private static final Vocabulary VOCABULARY = SmallVocabulary.of(ONE, SOME);

  private static final String MARKS = "ab:#-{}[]\"'|> ,!&*%@`?\t\n\\u";
  private static final List<String> ODD =
      List.of(
          "no",
          "~",
          "null",
          "1e3",
          "0x1F",
          "2026-11-23",
          "---",
          "...",
          "- a",
          "a: b",
          "\u2028a\u2029b",
          "a\u0085b",
          "a\r\nb",
          "\ufeff",
          "((a))",
          "(unknown)",
          "unknown",
          "{08073974-1902-4542-88ea-37ba310f0c5c}",
          "\u001b[2J",
          "\ud83d\ude00",
          "a \nb",
          " \n a",
          "one\n\n  two\n# three",
          "a\tb\nc");

  private static FactType type(String key, boolean many) {
    List<FactField> fields = new ArrayList<>();
    for (FactField.Type type : FactField.Type.values()) {
      List<String> words = type == FactField.Type.WORD ? List.of("No", "Null", "Dark") : List.of();
      fields.add(SmallVocabulary.plain(type.name(), type, words));
    }
    return new FactType(key, key, many, false, "", fields);
  }

  @Property(tries = 3_000)
  void readsBack(@ForAll long seed, @ForAll FactFileWriter format) {
    CaseFacts facts = facts(seed);
    String name = "case." + format.name();
    String text = format.write(facts);
    CaseFacts read = CaseReader.read(VOCABULARY, new SourceText(name, text));
    assertThat(plain(read)).as(text).isEqualTo(plain(facts));
  }

  @Property(tries = 1_000)
  void writesOnlyWhatAFileCanHold(@ForAll long seed, @ForAll FactFileWriter format) {
    CaseFacts facts = facts(seed);
    String text = format.write(facts);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(InputReader.read("case", new java.io.ByteArrayInputStream(bytes)).text())
        .isEqualTo(text);
  }

  @Example
  void readsWell() {
    Fact one =
        Fact.blank(ONE, 0)
            .with("TRUTH", false)
            .with("TEXT", "first line\n  second: line")
            .with("GUID", Guid.of("08073974-1902-4542-88ea-37ba310f0c5c"))
            .with("TEXTS", List.of("a, b", "c"));
    Fact second = Fact.blank(SOME, 1).with("DATE", LocalDate.of(2026, 11, 23));
    CaseFacts facts =
        CaseFacts.of("", new SourceText("", ""), VOCABULARY, List.of(one)).with(second);
    assertThat(FactFileWriter.YAML.write(facts))
        .isEqualTo(
            """
            one:
              TRUTH: false
              TEXT: |-
                first line
                  second: line
              GUID: "08073974-1902-4542-88ea-37ba310f0c5c"
              TEXTS:
              - "a, b"
              - "c"
            some:
            - {}
            - DATE: "2026-11-23"
            """);
    assertThat(FactFileWriter.JSON.write(facts))
        .isEqualTo(
            """
            {
              "one": {
                "TRUTH": false,
                "TEXT": "first line\\n  second: line",
                "GUID": "08073974-1902-4542-88ea-37ba310f0c5c",
                "TEXTS": [ "a, b", "c" ]
              },
              "some": [ { }, {
                "DATE": "2026-11-23"
              } ]
            }
            """);
  }

  private static CaseFacts facts(long seed) {
    Random random = new Random(seed);
    List<Fact> all = new ArrayList<>(List.of(fact(ONE, 0, random)));
    for (int index = random.nextInt(4); index > 0; index--) {
      all.add(1, fact(SOME, index - 1, random));
    }
    return CaseFacts.of("", new SourceText("", ""), VOCABULARY, all);
  }

  private static Fact fact(FactType type, int index, Random random) {
    Fact fact = Fact.blank(type, index);
    for (FactField field : type.fields()) {
      if (random.nextBoolean()) {
        fact = fact.with(field.name(), value(field, random));
      }
    }
    return fact;
  }

  private static Object value(FactField field, Random random) {
    return switch (field.type()) {
      case TRUTH -> random.nextBoolean();
      case NUMBER -> random.nextInt(1_000_000_000);
      case TEXT -> {
        String text = text(random);
        yield text.equals("unknown") ? "known" : text;
      }
      case GUID -> Guid.of(text(random));
      case DATE -> LocalDate.ofEpochDay(random.nextInt(20_000));
      case TEXTS -> Stream.generate(() -> text(random)).limit(random.nextInt(4)).toList();
      case WORD -> field.words().get(random.nextInt(field.words().size()));
    };
  }

  /** Texts as the reader gives them: without space around, and without NUL. */
  private static String text(Random random) {
    if (random.nextInt(3) == 0) {
      return ODD.get(random.nextInt(ODD.size())).strip();
    }
    boolean plain = random.nextBoolean();
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(14); length > 0; length--) {
      text.append(
          plain ? MARKS.charAt(random.nextInt(MARKS.length())) : (char) random.nextInt(65_536));
    }
    byte[] whole = text.toString().replace("\0", "").getBytes(StandardCharsets.UTF_8);
    return new String(whole, StandardCharsets.UTF_8).strip();
  }

  private static List<Map<String, Object>> plain(CaseFacts facts) {
    List<Map<String, Object>> plain = new ArrayList<>();
    for (Fact fact : facts.facts()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("", fact.type().key() + fact.index());
      fact.type().fields().stream()
          .filter(field -> fact.get(field.name()) != null)
          .forEach(field -> values.put(field.name(), fact.get(field.name())));
      plain.add(values);
    }
    return plain;
  }
}
