package exodx.workbench;

import exodx.advice.Catalogue;
import exodx.advice.Phase;
import exodx.advice.Risk;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON Schema of the files with the words of codes. */
public final class AdviceSchema {
  private static final Map<String, Object> TEXT = Map.of("type", "string");

  private AdviceSchema() {}

  /** Returns the schema of a file of words. */
  public static Map<String, Object> of(Catalogue catalogue) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("shells", map(TEXT));
    parts.put("diagnoses", map(diagnosis()));
    parts.put("checks", map(texts(List.of("title", "fact", "source"), List.of())));
    parts.put("steps", map(step(catalogue)));
    parts.put("warnings", map(TEXT));
    parts.put("reasons", map(reason()));
    parts.put("labels", map(TEXT));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", FactSchema.META);
    schema.put("title", "Words of codes for exodx");
    schema.putAll(FactSchema.object(parts));
    return schema;
  }

  private static Map<String, Object> map(Object value) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", value);
    return schema;
  }

  private static Map<String, Object> texts(List<String> required, List<String> optional) {
    Map<String, Object> properties = new LinkedHashMap<>();
    required.forEach(name -> properties.put(name, TEXT));
    optional.forEach(name -> properties.put(name, TEXT));
    Map<String, Object> schema = FactSchema.object(properties);
    schema.put("required", required);
    return schema;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> properties(Map<String, Object> schema) {
    return (Map<String, Object>) schema.getOrDefault("properties", Map.of());
  }

  private static Map<String, Object> diagnosis() {
    Map<String, Object> schema = texts(List.of("title", "explanation", "source"), List.of());
    properties(schema)
        .put("scope", FactSchema.words(List.of("inside", "case elsewhere", "message elsewhere")));
    return schema;
  }

  private static Map<String, Object> reason() {
    Map<String, Object> schema = texts(List.of("text"), List.of());
    properties(schema).put("gather", Map.of("type", "boolean"));
    return schema;
  }

  private static Map<String, Object> step(Catalogue catalogue) {
    Map<String, Object> schema =
        texts(
            List.of("title", "instruction", "verify", "source"),
            List.of(
                "command",
                "legacy",
                "legacyNote",
                "reversible",
                "unsupported",
                "disputed",
                "approval"));
    Map<String, Object> properties = properties(schema);
    properties.put("phase", FactSchema.words(names(Phase.values(), ' ')));
    properties.put(
        "shell", FactSchema.words(catalogue.shells().keySet().stream().sorted().toList()));
    properties.put("from", map(TEXT));
    properties.put("risk", FactSchema.words(names(Risk.values(), '-')));
    properties.put("after", FactSchema.array(TEXT));
    return schema;
  }

  private static List<String> names(Enum<?>[] values, char between) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', between))
        .toList();
  }
}
