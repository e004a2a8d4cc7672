package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.advice.Phase;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonReportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void isWhatTheSchemaSays() {
    OutcomeSchema.check(Printed.report(new JsonReport(), OutcomeFixture.full()));
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void isWhatTheSchemaSaysWithNothingInIt(Status status) {
    OutcomeSchema.check(Printed.report(new JsonReport(), OutcomeFixture.empty(status)));
  }

  @Test
  void severalAnswersAreOneList() throws IOException {
    Outcome full = OutcomeFixture.full();
    JsonNode list =
        MAPPER.readTree(Printed.by(out -> new JsonReport().writeAll(List.of(full, full), out)));
    assertThat(list).hasSize(2).allSatisfy(one -> OutcomeSchema.check(one.toString()));
    assertThat(Printed.by(out -> new JsonReport().writeAll(List.of(), out))).isEqualTo("[]\n");
  }

  /** A schema that forgets a key, or allows any other, is found here. */
  @Test
  void theSchemaIsClosedAndComplete() throws IOException {
    JsonNode schema = MAPPER.readTree(OutcomeSchema.text());
    List<JsonNode> objects = new ArrayList<>(List.of(schema));
    schema.get("$defs").elements().forEachRemaining(objects::add);
    for (JsonNode object : objects) {
      if (object.get("type").asText().equals("object")) {
        List<String> keys = new ArrayList<>();
        object.get("properties").fieldNames().forEachRemaining(keys::add);
        List<String> required = new ArrayList<>();
        object.get("required").forEach(key -> required.add(key.asText()));
        assertThat(required).isEqualTo(keys);
        assertThat(object.get("additionalProperties").asBoolean(true)).isFalse();
        object.get("properties").forEach(property -> assertThat(described(property)).isTrue());
      }
    }
  }

  private static boolean described(JsonNode property) {
    return property.has("description") || property.has("$ref");
  }

  @Test
  void theSchemaKnowsEveryPhase() throws IOException {
    JsonNode phases = MAPPER.readTree(OutcomeSchema.text()).at("/$defs/step/properties/phase/enum");
    List<String> words = new ArrayList<>();
    phases.forEach(word -> words.add(word.asText()));
    assertThat(words).isEqualTo(Arrays.stream(Phase.values()).map(Words::word).toList());
    assertThat(words)
        .isEqualTo(
            Arrays.stream(Phase.values())
                .map(phase -> MAPPER.convertValue(phase, String.class))
                .toList());
  }
}
