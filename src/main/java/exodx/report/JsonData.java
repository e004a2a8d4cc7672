package exodx.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;

/** Prints data as JSON: records and maps are the form, and the same data is printed alike. */
public final class JsonData {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonData() {}

  /** Prints data, indented, with a line break at its end. */
  public static void print(Object data, PrintWriter out) {
    try {
      out.print(Printable.lines(MAPPER.writeValueAsString(data).replace("\r\n", "\n")) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
