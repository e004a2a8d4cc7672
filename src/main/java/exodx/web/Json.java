package exodx.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import exodx.report.PrintedText;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Reads and writes what goes over the wire. */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .build()
          .configure(
              com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(20)
                .maxStringLength(PageServer.MOST_BYTES)
                .build());
  }

  private Json() {}

  static <T> T read(String body, Class<T> form) {
    try {
      T data = MAPPER.readValue(body, form);
      if (data == null) {
        throw new Refusal(400, "request", "there is no data in the request", null);
      }
      return data;
    } catch (JsonProcessingException e) {
      throw new Refusal(400, "request", "the data is not of the form that is asked for", form(e));
    }
  }

  private static String form(JsonProcessingException e) {
    return "look at line "
        + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
        + "; /api/openapi.json describes the form";
  }

  static String write(Object data) {
    try {
      return MAPPER.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns what a printer of JSON prints, as a part of other data. */
  static RawValue printed(Consumer<PrintWriter> printer) {
    return new RawValue(PrintedText.of(printer));
  }
}
