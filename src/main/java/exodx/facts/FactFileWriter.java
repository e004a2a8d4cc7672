package exodx.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes facts as a file that {@link FactFileReader} reads back to the same facts. */
public enum FactFileWriter {
  /** JavaScript Object Notation, for names that end in {@code .json}. */
  JSON {
    @Override
    JsonGenerator generator(StringWriter text) throws IOException {
      // Line breaks are the same on every machine.
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      return new JsonFactory().createGenerator(text).setPrettyPrinter(printer);
    }
  },
  /** YAML, for names that end in {@code .yaml} or {@code .yml}. */
  YAML {
    @Override
    JsonGenerator generator(StringWriter text) throws IOException {
      return YAMLFactory.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build()
          .createGenerator(text);
    }
  };

  private static final String NOT_GATHERED = "unknown";

  abstract JsonGenerator generator(StringWriter text) throws IOException;

  /** Returns the writer for a file of this name, or nothing when the name tells no format. */
  public static Optional<FactFileWriter> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return Optional.of(JSON);
    }
    return name.endsWith(".yaml") || name.endsWith(".yml") ? Optional.of(YAML) : Optional.empty();
  }

  /** Returns the text of a fact file with everything that is known; the rest is left out. */
  public String write(CaseFacts facts) {
    return text(json -> write(json, facts));
  }

  /** Returns the text of a fact file with several cases. */
  public String writeAll(List<CaseFacts> cases) {
    return text(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart(FactFileReader.CASES);
          for (CaseFacts one : cases) {
            write(json, one);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private interface Content {
    void write(JsonGenerator generator) throws IOException;
  }

  private String text(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = generator(text)) {
      content.write(generator);
    } catch (IOException e) {
      throw new UncheckedIOException("texts are written to memory", e);
    }
    return text.toString().stripTrailing() + "\n";
  }

  /** Writes what is known of a case into an object that is open, not where it was read. */
  public static void write(List<Fact> facts, JsonGenerator generator) throws IOException {
    Map<String, List<Fact>> byType = new LinkedHashMap<>();
    for (Fact fact : facts) {
      byType.computeIfAbsent(fact.type().key(), key -> new ArrayList<>()).add(fact);
    }
    for (List<Fact> same : byType.values()) {
      write(generator, same);
    }
  }

  private static void write(JsonGenerator generator, CaseFacts facts) throws IOException {
    generator.writeStartObject();
    write(facts.facts(), generator);
    disputed(facts.disputed(), generator);
    origins(generator, facts);
    generator.writeEndObject();
  }

  /** Writes what is told in two ways into an object that is open, so that it stays disputed. */
  public static void disputed(List<CaseFacts.Disputed> disputed, JsonGenerator generator)
      throws IOException {
    if (disputed.isEmpty()) {
      return;
    }
    generator.writeObjectFieldStart(FactFileReader.DISPUTED);
    for (CaseFacts.Disputed one : disputed) {
      generator.writeArrayFieldStart(one.path());
      for (Fact.Value value : List.of(one.one(), one.other())) {
        generator.writeStartObject();
        generator.writeFieldName(FactFileReader.VALUE);
        value(generator, value.value());
        if (!value.file().isEmpty()) {
          generator.writeFieldName(FactFileReader.ORIGIN);
          text(generator, origin(value));
        }
        generator.writeEndObject();
      }
      generator.writeEndArray();
    }
    generator.writeEndObject();
  }

  private static String origin(Fact.Value value) {
    return value.file() + ":" + value.line() + ": " + value.text();
  }

  /** Where values were read, so that the reasons of an answer can name it later. */
  private static void origins(JsonGenerator generator, CaseFacts facts) throws IOException {
    Map<String, String> origins = new LinkedHashMap<>();
    for (Fact fact : facts.facts()) {
      fact.values()
          .forEach(
              (field, value) -> {
                if (!value.text().isEmpty()) {
                  origins.put(fact.path(field), origin(value));
                }
              });
    }
    if (!origins.isEmpty()) {
      generator.writeObjectFieldStart(FactFileReader.ORIGINS);
      for (Map.Entry<String, String> origin : origins.entrySet()) {
        generator.writeFieldName(origin.getKey());
        text(generator, origin.getValue());
      }
      generator.writeEndObject();
    }
  }

  private static void write(JsonGenerator generator, List<Fact> same) throws IOException {
    if (same.size() == 1 && same.get(0).values().isEmpty() && same.get(0).index() == 0) {
      return;
    }
    FactType type = same.get(0).type();
    generator.writeFieldName(type.key());
    boolean one = type.mostlyOne() && same.size() == 1 && same.get(0).index() == 0;
    if (!type.many() || one) {
      write(generator, same.get(0));
      return;
    }
    generator.writeStartArray();
    int next = 0;
    for (Fact fact : same) {
      for (; next < fact.index(); next++) { // the place of a fact in the list is its index
        write(generator, Fact.blank(type, next));
      }
      write(generator, fact);
      next++;
    }
    generator.writeEndArray();
  }

  private static void write(JsonGenerator generator, Fact fact) throws IOException {
    generator.writeStartObject();
    for (FactField field : fact.type().fields()) {
      Object value = fact.get(field.name());
      if (value != null) {
        generator.writeFieldName(field.name());
        value(generator, value);
      }
    }
    generator.writeEndObject();
  }

  private static void value(JsonGenerator generator, Object value) throws IOException {
    if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (Object item : list) {
        text(generator, item.toString());
      }
      generator.writeEndArray();
    } else {
      text(generator, value instanceof Guid guid ? written(guid) : value.toString());
    }
  }

  /** Brackets around an identifier are dropped when it is read; some texts survive only so. */
  private static String written(Guid guid) {
    boolean plain = !guid.text().equals(NOT_GATHERED) && Guid.of(guid.text()).equals(guid);
    return plain ? guid.text() : "(" + guid.text() + ")";
  }

  /** Writes a text; half a character, which no file can hold, becomes a question mark. */
  private static void text(JsonGenerator generator, String written) throws IOException {
    String text = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    if (generator instanceof YAMLGenerator yaml) {
      boolean readable = text.codePoints().allMatch(FactFileWriter::isPlain);
      yaml.configure(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE, readable && isBlock(text));
    }
    generator.writeString(text);
  }

  private static boolean isPlain(int c) {
    return c == '\n' || (c >= ' ' && c <= '~') || (c >= 0xA1 && c <= 0x2027);
  }

  /** True for a text that YAML can hold as it is: no space at an end of a line decides anything. */
  private static boolean isBlock(String text) {
    return text.contains("\n")
        && text.equals(text.strip())
        && text.lines().allMatch(line -> line.equals(line.stripTrailing()));
  }
}
