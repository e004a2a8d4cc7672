package exodx.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import exodx.report.ProgramFile;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes JSON Schemas: of arguments by hand, of results from the records that hold them. */
final class Schemas {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private Schemas() {}

  /** Returns the schema of a text. */
  static Map<String, Object> text(String description) {
    return typed("string", description);
  }

  /** Returns the schema of a list of texts. */
  static Map<String, Object> texts(String description) {
    Map<String, Object> schema = typed("array", description);
    schema.put("items", Map.of("type", "string"));
    return schema;
  }

  /** Returns the schema of something that is wanted or not; it is not when nothing is said. */
  static Map<String, Object> flag(String description) {
    Map<String, Object> schema = typed("boolean", description);
    schema.put("default", false);
    return schema;
  }

  /** Returns the schema of an object with these properties and no others. */
  static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  /** Returns the schema of a record as Jackson writes it. */
  static Map<String, Object> of(Class<? extends Record> record) {
    Schemas schemas = new Schemas();
    Map<String, Object> schema = new LinkedHashMap<>(schemas.properties(record));
    schema.put("$defs", schemas.definitions);
    return schema;
  }

  /** Returns the schema of a list of answers whose steps name their conditions. */
  @SuppressWarnings("unchecked") // a JSON object is such a map
  static Map<String, Object> answers() {
    ObjectNode outcome = outcome();
    ObjectNode definitions = (ObjectNode) outcome.remove("$defs");
    outcome.remove("$schema");
    outcome.remove("$id");
    ObjectNode step = (ObjectNode) definitions.get("step");
    step.withArray("required").add("conditions");
    ((ObjectNode) step.get("properties"))
        .putObject("conditions")
        .put("type", "array")
        .put(
            "description",
            "Of a destructive step: every condition that had to hold, and its facts.")
        .putObject("items")
        .put("type", "string");
    definitions.set("answer", outcome);
    ObjectNode schema = MAPPER.createObjectNode();
    schema.put("type", "object").put("additionalProperties", false);
    schema.putArray("required").add("answers");
    schema
        .putObject("properties")
        .putObject("answers")
        .put("type", "array")
        .putObject("items")
        .put("$ref", "#/$defs/answer");
    schema.set("$defs", definitions);
    return MAPPER.convertValue(schema, Map.class);
  }

  private static ObjectNode outcome() {
    try {
      return (ObjectNode) MAPPER.readTree(ProgramFile.text("/exodx/outcome.schema.json"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> typed(String type, String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.put("description", description);
    return schema;
  }

  private Map<String, Object> properties(Class<?> record) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      properties.put(component.getName(), schema(component.getAnnotatedType()));
    }
    return object(properties, new ArrayList<>(properties.keySet()));
  }

  private Map<String, Object> schema(AnnotatedType type) {
    Map<String, Object> schema = plain(type);
    return type.isAnnotationPresent(Nullable.class)
        ? Map.of("anyOf", List.of(schema, Map.of("type", "null")))
        : schema;
  }

  private Map<String, Object> plain(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
      Map<String, Object> inner = schema(arguments[arguments.length - 1]);
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", arguments.length == 1 ? "array" : "object");
      schema.put(arguments.length == 1 ? "items" : "additionalProperties", inner);
      return schema;
    }
    Class<?> plain = (Class<?>) type.getType();
    if (plain.isRecord()) {
      String name = plain.getSimpleName();
      if (!definitions.containsKey(name)) {
        definitions.put(name, Map.of()); // a record may hold itself
        definitions.put(name, properties(plain));
      }
      return Map.of("$ref", "#/$defs/" + name);
    }
    if (plain.isEnum()) {
      return Map.of("enum", Arrays.stream(plain.getEnumConstants()).map(String::valueOf).toList());
    }
    if (plain == boolean.class) {
      return Map.of("type", "boolean");
    }
    return Map.of("type", plain == int.class ? "integer" : "string");
  }
}
