package exodx.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;

/** Prints explanations as JSON; their records are the form. */
public final class ExplanationJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ExplanationJson() {}

  /**
   * Prints an explanation.
   *
   * @param explanation why, why not, what came nearest, what a supposition changes, or a goal
   */
  public static void write(Object explanation, PrintWriter out) {
    try {
      out.print(
          Printable.lines(MAPPER.writeValueAsString(explanation).replace("\r\n", "\n")) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
