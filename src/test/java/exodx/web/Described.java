package exodx.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;

/** Asks a server, and holds question and answer against its description. */
final class Described {
  private final Served served;
  private final JsonNode api;

  Described(Served served) {
    this.served = served;
    this.api = served.get("/api/openapi.json").json();
  }

  JsonNode paths() {
    return api.get("paths");
  }

  JsonNode ask(String path, Object data) throws IOException {
    JsonNode operation = paths().get(path).get("post");
    fits(
        operation.at("/requestBody/content/application~1json/schema"),
        Served.JSON.writeValueAsString(data));
    Served.Response response = served.post(path, data);
    fits(answer(operation, response.status()), response.text());
    return response.json();
  }

  /** Asks for what is at an address, which may have parameters. */
  JsonNode get(String address) {
    Served.Response response = served.get(address);
    assertThat(response.status()).isEqualTo(200);
    fits(answer(paths().get(address.replaceFirst("[?].*", "")).get("get"), 200), response.text());
    return response.json();
  }

  private JsonNode answer(JsonNode operation, int status) {
    JsonNode response = operation.at("/responses/" + status);
    JsonNode whole =
        response.has("$ref") ? api.at(response.get("$ref").asText().substring(1)) : response;
    return whole.at("/content/application~1json/schema");
  }

  private void fits(JsonNode schema, String data) {
    assertThat(schema.isMissingNode()).isFalse();
    ObjectNode whole = schema.deepCopy();
    whole.set("components", api.get("components"));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString())
                .validate(data, InputFormat.JSON))
        .isEmpty();
  }
}
