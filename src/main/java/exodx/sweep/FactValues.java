package exodx.sweep;

import com.fasterxml.jackson.core.JsonGenerator;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Facts of one case, as they are gathered from rows; what is not known is not there. */
final class FactValues {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern NET_DATE = Pattern.compile("/Date\\((\\d{1,15})\\)/");
  private static final Pattern LIST_BREAK = Pattern.compile("[\\u001f;,\\s]+");

  private final Vocabulary vocabulary;
  private final Map<String, List<Map<String, Object>>> facts = new LinkedHashMap<>();

  FactValues(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Adds what a row says about a single fact; what is known already stays. */
  void read(Map<String, Plan.Column> columns, Row row) {
    columns.forEach((path, column) -> value(path, column, row).ifPresent(v -> put(path, v)));
  }

  /** Sets a fact of a kind that a case has one of, unless it is known already. */
  void put(String path, Object value) {
    int dot = path.indexOf('.');
    of(path.substring(0, dot)).putIfAbsent(path.substring(dot + 1), value);
  }

  @Nullable String text(String path) {
    int dot = path.indexOf('.');
    List<Map<String, Object>> known = facts.get(path.substring(0, dot));
    Object value = known == null ? null : known.get(0).get(path.substring(dot + 1));
    return value == null ? null : value.toString();
  }

  private Map<String, Object> of(String key) {
    return facts.computeIfAbsent(key, k -> new ArrayList<>(List.of(new LinkedHashMap<>()))).get(0);
  }

  /** Adds one more fact of a kind. */
  void add(String key, Map<String, Object> values) {
    if (!values.isEmpty()) {
      facts.computeIfAbsent(key, k -> new ArrayList<>()).add(values);
    }
  }

  /** Reads the fields of one fact from a row. */
  Map<String, Object> item(String key, Map<String, Plan.Column> columns, Row row) {
    Map<String, Object> values = new LinkedHashMap<>();
    columns.forEach(
        (field, column) ->
            value(key + "." + field, column, row).ifPresent(v -> values.put(field, v)));
    return values;
  }

  private Optional<Object> value(String path, Plan.Column column, Row row) {
    String text = row.first(column.columns());
    if (text == null) {
      return Optional.empty();
    }
    if (column.isList()) {
      return Optional.of(text.isEmpty() ? List.of() : List.of(LIST_BREAK.split(text)));
    }
    if (text.isEmpty()) {
      return column.emptyCounts() ? Optional.of("") : Optional.empty();
    }
    if (column.filled() != null) {
      return Optional.of(truth(column.filled()));
    }
    if (column.words().isPresent()) {
      return Optional.ofNullable(column.words().get().get(text.toLowerCase(Locale.ROOT)))
          .map(FactValues::truth);
    }
    if (column.isDate()) {
      return day(text);
    }
    if (column.isWord() && !isWord(path, text)) {
      return Optional.empty();
    }
    int end = column.before() == null ? -1 : text.indexOf(column.before());
    return Optional.of(end < 0 ? text : text.substring(0, end));
  }

  static Object truth(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> word;
    };
  }

  /** Only a day that is written in one way all over the world, or as a number, is understood. */
  private static Optional<Object> day(String text) {
    if (text.length() >= 10 && DAY.matcher(text.substring(0, 10)).matches()) {
      return Optional.of(text.substring(0, 10));
    }
    var number = NET_DATE.matcher(text);
    return number.matches()
        ? Optional.of(
            java.time.Instant.ofEpochMilli(Long.parseLong(number.group(1)))
                .atZone(java.time.ZoneOffset.UTC)
                .toLocalDate()
                .toString())
        : Optional.empty();
  }

  private boolean isWord(String path, String text) {
    int dot = path.indexOf('.');
    return vocabulary
        .byKey(path.substring(0, dot))
        .flatMap((FactType type) -> type.field(path.substring(dot + 1)))
        .map(FactField::words)
        .filter(words -> words.stream().anyMatch(text::equalsIgnoreCase))
        .isPresent();
  }

  /** Writes the case as an object. */
  void write(String name, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("case", name);
    for (Map.Entry<String, List<Map<String, Object>>> entry : facts.entrySet()) {
      boolean many =
          vocabulary
              .byKey(entry.getKey())
              .map(type -> type.many() && !(type.mostlyOne() && entry.getValue().size() == 1))
              .orElse(false);
      json.writeFieldName(entry.getKey());
      if (many) {
        json.writeStartArray();
      }
      for (Map<String, Object> fact : many ? entry.getValue() : entry.getValue().subList(0, 1)) {
        json.writeStartObject();
        for (Map.Entry<String, Object> field : fact.entrySet()) {
          json.writeObjectField(field.getKey(), field.getValue());
        }
        json.writeEndObject();
      }
      if (many) {
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }
}
