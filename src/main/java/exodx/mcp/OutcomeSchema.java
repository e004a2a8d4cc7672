package exodx.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import exodx.report.ProgramFile;
import java.util.Map;

/** The schema of an answer, with what the tools add to it. */
final class OutcomeSchema {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OutcomeSchema() {}

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
}
