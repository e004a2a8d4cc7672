package exodx.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer that is prepared once: constant texts escaped, others split at the values in them. */
interface PreparedAnswer {
  /** Writes the answer with the values of a case. */
  void write(List<String> values, JsonGenerator json) throws IOException;

  /** Prepares an answer in which these values stand. */
  static PreparedAnswer of(JsonNode node, List<String> known) {
    if (node.isObject()) {
      Map<SerializedString, PreparedAnswer> fields = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        fields.put(new SerializedString(field.getKey()), of(field.getValue(), known));
      }
      return new Fields(fields);
    }
    if (node.isArray()) {
      List<PreparedAnswer> items = new ArrayList<>();
      node.forEach(item -> items.add(of(item, known)));
      return new Items(items);
    }
    if (node.isTextual()) {
      FilledText text = FilledText.of(node.textValue(), known);
      SerializedString constant = new SerializedString(node.textValue());
      return text.values().isEmpty()
          ? (values, json) -> json.writeString(constant)
          : (values, json) -> json.writeString(text.with(values));
    }
    if (node.isInt()) {
      int number = node.intValue();
      return (values, json) -> json.writeNumber(number);
    }
    if (node.isBoolean()) {
      boolean truth = node.booleanValue();
      return (values, json) -> json.writeBoolean(truth);
    }
    return (values, json) -> json.writeNull();
  }

  /** An object. */
  record Fields(Map<SerializedString, PreparedAnswer> fields) implements PreparedAnswer {
    @Override
    public void write(List<String> values, JsonGenerator json) throws IOException {
      json.writeStartObject();
      for (Map.Entry<SerializedString, PreparedAnswer> field : fields.entrySet()) {
        json.writeFieldName(field.getKey());
        field.getValue().write(values, json);
      }
      json.writeEndObject();
    }
  }

  /** A list. */
  record Items(List<PreparedAnswer> items) implements PreparedAnswer {
    @Override
    public void write(List<String> values, JsonGenerator json) throws IOException {
      json.writeStartArray();
      for (PreparedAnswer item : items) {
        item.write(values, json);
      }
      json.writeEndArray();
    }
  }
}
