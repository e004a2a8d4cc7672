package exodx.workbench;

import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of fact files, so that editors complete and check them. */
public final class FactSchema {
  static final String META = "http://json-schema.org/draft-07/schema#";

  private FactSchema() {}

  /** Returns the schema of a fact file. */
  public static Map<String, Object> of(Vocabulary vocabulary) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", META);
    schema.put("title", "Facts of a case for exodx");
    schema.putAll(facts(vocabulary));
    return schema;
  }

  /** Returns the schema of the facts themselves, to be used inside of others. */
  static Map<String, Object> facts(Vocabulary vocabulary) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("$schema", Map.of("type", "string"));
    vocabulary.types().forEach(type -> properties.put(type.key(), type(type)));
    properties.putIfAbsent("disputed", disputed());
    return object(properties);
  }

  /** What two places tell in two ways, by the path of the fact. */
  private static Map<String, Object> disputed() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("value", Map.of("description", "What it tells"));
    told.put("origin", Map.of("type", "string"));
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("type", "object");
    claim.put("required", List.of("value"));
    claim.put("properties", told);
    Map<String, Object> two = new LinkedHashMap<>();
    two.put("type", "array");
    two.put("items", claim);
    two.put("minItems", 2);
    two.put("maxItems", 2);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", "Facts that two places tell in two ways: neither is used");
    schema.put("type", "object");
    schema.put("propertyNames", Map.of("pattern", "^\\w+(\\[\\d{1,3}\\])?\\.\\w+$"));
    schema.put("additionalProperties", two);
    return schema;
  }

  /** An object that holds these keys and no others. */
  static Map<String, Object> object(Map<String, Object> properties) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("additionalProperties", false);
    object.put("properties", properties);
    return object;
  }

  private static Map<String, Object> type(FactType type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    type.fields().forEach(field -> properties.put(field.name(), field(field)));
    Map<String, Object> one = object(properties);
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", one);
    if (!type.many()) {
      list.put("maxItems", 1);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", type.doc());
    schema.put("anyOf", List.of(one, list, Map.of("type", "null")));
    return schema;
  }

  private static Map<String, Object> field(FactField field) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", description(field));
    List<Object> forms = new ArrayList<>(forms(field));
    if (field.type() != FactField.Type.TEXTS) {
      forms.add(Map.of("type", "null"));
    }
    schema.put("anyOf", forms);
    if (!field.examples().isEmpty()) {
      schema.put("examples", field.examples());
    }
    return schema;
  }

  private static String description(FactField field) {
    StringBuilder text = new StringBuilder(field.doc());
    if (!field.question().equals(field.doc())) {
      text.append("\n\n").append(field.question());
    }
    FactField.Gather gather = field.gather();
    if (gather != null) {
      text.append("\n\n").append(gather.shell()).append(":\n").append(gather.command());
    }
    return text.append("\n\nnull or unknown: not gathered").toString();
  }

  private static List<Object> forms(FactField field) {
    return switch (field.type()) {
      case TRUTH ->
          List.of(
              Map.of("type", "boolean"), words(List.of("yes", "no", "true", "false", "unknown")));
      case NUMBER -> List.of(integer(), text("^\\d{1,9}$"), words(List.of("unknown")));
      case WORD -> List.of(words(field.words()), words(List.of("unknown")));
      case DATE -> List.of(text("^\\d{4}-\\d{2}-\\d{2}"), words(List.of("unknown")));
      case TEXT, GUID -> List.of(Map.of("type", "string"), Map.of("type", "number"));
      case TEXTS ->
          List.of(
              array(Map.of("type", "string")), Map.of("type", "string"), Map.of("type", "null"));
    };
  }

  private static Map<String, Object> integer() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", 0);
    schema.put("maximum", 999_999_999);
    return schema;
  }

  static Map<String, Object> array(Object items) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", items);
    return schema;
  }

  private static Map<String, Object> text(String pattern) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("pattern", pattern);
    return schema;
  }

  static Map<String, Object> words(List<String> words) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("enum", words);
    return schema;
  }
}
