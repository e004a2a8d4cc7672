package exodx.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What all engines have to agree on about a case.
 *
 * @param diagnoses codes
 * @param steps codes in the order of the plan
 * @param withheld codes of steps that are held back, each once
 */
record Decision(String status, List<String> diagnoses, List<String> steps, List<String> withheld) {

  /** Reads it out of an answer of exodx, or of a line that holds nothing but a decision. */
  static Decision of(JsonNode answer) {
    return new Decision(
        answer.path("status").asText(),
        codes(answer.path("diagnoses")),
        codes(answer.path("steps")),
        List.copyOf(new TreeSet<>(codes(answer.path("withheld")))));
  }

  private static List<String> codes(JsonNode list) {
    List<String> codes = new ArrayList<>();
    for (JsonNode one : list) {
      codes.add(
          one.isTextual() ? one.textValue() : one.path(one.has("code") ? "code" : "step").asText());
    }
    return codes;
  }
}
