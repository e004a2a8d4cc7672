package exodx.web;

import exodx.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent back.
 *
 * @param status the status of HTTP
 * @param type the media type
 * @param body what it says
 */
record Reply(int status, String type, String body) {
  private static final String JSON = "application/json";

  /** Data, as JSON. */
  static Reply of(Object data) {
    return new Reply(200, JSON, Json.write(data));
  }

  /** A text of a media type. */
  static Reply text(String type, String text) {
    return new Reply(200, type + "; charset=utf-8", text);
  }

  /** Problems, in the form that all errors have. */
  static Reply problems(int status, List<Problem> problems) {
    return new Reply(
        status,
        JSON,
        Json.write(Map.of("problems", problems.stream().map(Problem::data).toList())));
  }

  /** One problem. */
  static Reply problem(int status, String code, String message, @Nullable String hint) {
    return problems(status, List.of(Problem.error(code, null, message, hint)));
  }
}
