package exodx.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import exodx.outcome.Outcome;
import exodx.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers as JSON Lines: each the same as {@link JsonReport} prints it, on a line of its own. */
public final class JsonLines {
  private JsonLines() {}

  /**
   * Returns an answer as one line, with its line break.
   *
   * @param proof whether the reasons are written; else their lists are there, and empty
   */
  public static String line(Outcome outcome, boolean proof) {
    return JsonText.of(null, json -> new JsonOutcome(json, proof).write(outcome));
  }

  /**
   * Returns the line for a case that has no answer, with its line break.
   *
   * @param concern whose mistake it is: of the input, the rules, or the program
   */
  public static String line(String name, String concern, List<Problem> problems) {
    return JsonText.of(
        null,
        json -> {
          json.writeStartObject();
          json.writeStringField("case", name);
          json.writeStringField("status", "FAILED");
          json.writeStringField("concern", concern);
          json.writeArrayFieldStart("problems");
          for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("code", problem.code());
            json.writeStringField("file", problem.file());
            json.writeNumberField("line", problem.line());
            json.writeNumberField("column", problem.column());
            json.writeStringField("message", problem.message());
            json.writeStringField("hint", problem.hint());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** Returns a text as it stands in these lines, without the quotes around it. */
  public static byte[] escaped(String text) {
    String escaped =
        Printable.lines(new String(JsonStringEncoder.getInstance().quoteAsString(text)));
    return escaped.getBytes(StandardCharsets.UTF_8);
  }
}
