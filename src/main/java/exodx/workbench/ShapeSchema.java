package exodx.workbench;

import exodx.advice.Catalogue;
import exodx.knowledge.lint.Shape;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema of YAML files, made of the shape that the check holds them against, so that both
 * can never tell different things.
 */
public final class ShapeSchema {
  private final Map<String, Collection<String>> closed;

  private ShapeSchema(Map<String, Collection<String>> closed) {
    this.closed = closed;
  }

  /**
   * Returns the schema of a file.
   *
   * @param closed what editors offer behind some keys, wherever they stand
   */
  public static Map<String, Object> of(
      String title, Shape shape, Map<String, Collection<String>> closed) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", FactSchema.META);
    schema.put("title", title);
    schema.putAll(new ShapeSchema(closed).of(shape));
    return schema;
  }

  /** Returns the codes that words name, by the key in front of them. */
  public static Map<String, Collection<String>> codes(Catalogue words) {
    return Map.of(
        "shell", words.shells().keySet(),
        "after", words.steps().keySet(),
        "fallbackFor", words.steps().keySet());
  }

  private Map<String, Object> of(Shape shape) {
    if (shape instanceof Shape.Keyed keyed) {
      Map<String, Object> properties = new LinkedHashMap<>();
      keyed.keys().forEach((key, value) -> properties.put(key, of(key, value)));
      Map<String, Object> schema = FactSchema.object(properties);
      if (!keyed.required().isEmpty()) {
        schema.put("required", keyed.required().stream().sorted().toList());
      }
      return schema;
    }
    if (shape instanceof Shape.Mapped mapped) {
      return mapped(mapped);
    }
    if (shape instanceof Shape.Listed listed) {
      return FactSchema.array(of(listed.item()));
    }
    if (shape instanceof Shape.Either either) {
      return Map.of("anyOf", List.of(Map.of("type", "string"), of(either.whole())));
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

  private Map<String, Object> of(String key, Shape shape) {
    Collection<String> words = closed.getOrDefault(key, List.of());
    if (words.isEmpty()) {
      return of(shape);
    }
    Map<String, Object> one = FactSchema.words(words.stream().sorted().toList());
    return shape instanceof Shape.Listed ? FactSchema.array(one) : one;
  }

  private Map<String, Object> mapped(Shape.Mapped mapped) {
    Map<String, Object> values = of(mapped.values());
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
