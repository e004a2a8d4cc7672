package exodx.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.advice.Catalogue;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.lint.Shape;
import exodx.knowledge.lint.Shapes;
import exodx.report.ProgramFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schemas of YAML files, made of the shapes that the check holds them against, so that
 * both can never tell different things.
 */
public final class ShapeSchema {
  private static final Map<String, String> DESCRIPTIONS = descriptions();

  private final Map<String, Collection<String>> closed;

  private ShapeSchema(Map<String, Collection<String>> closed) {
    this.closed = closed;
  }

  private static Map<String, String> descriptions() {
    try {
      return new YAMLMapper()
          .readValue(ProgramFile.text("/exodx/schema.yaml"), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // the file is part of the program
    }
  }

  /** Returns the schemas of all files, by the name of what they are of. */
  public static Map<String, Map<String, Object>> all(KnowledgeBase knowledge) {
    Vocabulary vocabulary = knowledge.vocabulary();
    Catalogue catalogue = knowledge.catalogue();
    Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
    schemas.put("facts", FactSchema.of(vocabulary));
    schemas.put(
        "cases",
        of(
            "cases",
            "Cases of rules for exodx",
            Shapes.cases(vocabulary, catalogue, List.of()),
            Map.of("fires", knowledge.rules().keySet())));
    schemas.put("advice", of("advice", "Words of codes for exodx", Shapes.WORDS, codes(catalogue)));
    schemas.put("sources", of("sources", "Printed objects for exodx", Shapes.SOURCES, Map.of()));
    return schemas;
  }

  /**
   * Returns the schema of a file.
   *
   * @param closed what editors offer behind some keys, wherever they stand
   */
  private static Map<String, Object> of(
      String name, String title, Shape shape, Map<String, Collection<String>> closed) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", FactSchema.META);
    schema.put("title", title);
    schema.putAll(new ShapeSchema(closed).of(name, shape));
    return schema;
  }

  /** Returns the codes that words name, by the key in front of them. */
  private static Map<String, Collection<String>> codes(Catalogue words) {
    return Map.of(
        "shell", words.shells().keySet(),
        "after", words.steps().keySet(),
        "fallbackFor", words.steps().keySet());
  }

  /**
   * Returns the schema of a part.
   *
   * @param path the keys that lead to it, without the names of a map
   */
  private Map<String, Object> of(String path, Shape shape) {
    if (shape instanceof Shape.Keyed keyed) {
      Map<String, Object> properties = new LinkedHashMap<>();
      keyed
          .keys()
          .forEach(
              (key, value) ->
                  properties.put(
                      key, described(path + "." + key, of(path + "." + key, key, value))));
      Map<String, Object> schema = FactSchema.object(properties);
      if (!keyed.required().isEmpty()) {
        schema.put("required", keyed.required().stream().sorted().toList());
      }
      return schema;
    }
    if (shape instanceof Shape.Mapped mapped) {
      return mapped(path, mapped);
    }
    if (shape instanceof Shape.Listed listed) {
      return FactSchema.array(of(path, listed.item()));
    }
    if (shape instanceof Shape.Either either) {
      return Map.of("anyOf", List.of(Map.of("type", "string"), of(path, either.whole())));
    }
    if (shape instanceof Shape.Facts facts) {
      return facts.vocabulary() == null ? Map.of() : FactSchema.facts(facts.vocabulary());
    }
    if (shape instanceof Shape.Words words && words.words() != null) {
      // Where there are no words of a kind, no word fits.
      return words.words().isEmpty()
          ? Map.of("not", Map.of())
          : FactSchema.words(words.words().stream().sorted().toList());
    }
    return shape instanceof Shape.Any
        ? Map.of()
        : Map.of("type", shape instanceof Shape.Flag ? "boolean" : "string");
  }

  private static Map<String, Object> described(String path, Map<String, Object> schema) {
    String text = DESCRIPTIONS.get(path);
    Map<String, Object> described = new LinkedHashMap<>();
    if (text != null) {
      described.put("description", text);
    }
    described.putAll(schema);
    return described;
  }

  private Map<String, Object> of(String path, String key, Shape shape) {
    Collection<String> words = closed.getOrDefault(key, List.of());
    if (words.isEmpty()) {
      return of(path, shape);
    }
    Map<String, Object> one = FactSchema.words(words.stream().sorted().toList());
    return shape instanceof Shape.Listed ? FactSchema.array(one) : one;
  }

  private Map<String, Object> mapped(String path, Shape.Mapped mapped) {
    Map<String, Object> values = of(path, mapped.values());
    if (mapped.names() instanceof Shape.Words names && names.words() != null) {
      Map<String, Object> properties = new LinkedHashMap<>();
      names.words().stream().sorted().forEach(name -> properties.put(name, values));
      return FactSchema.object(properties);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", values);
    return schema;
  }
}
