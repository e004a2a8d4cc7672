package exodx.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with something a person wrote.
 *
 * @param severity how bad it is
 * @param code stable code, for example {@code unknown-key}
 * @param file the file it stands in, as the person named it; null when no file is involved
 * @param line 1-based line, 0 when the whole file is meant
 * @param column 1-based column, 0 when the whole line is meant
 * @param message what is wrong, with the value that is wrong
 * @param hint the likely remedy, without the word "Maybe"; null when there is none
 * @param sourceLine the text of the line, to be printed above a caret; null when not at hand
 */
public record Problem(
    Severity severity,
    String code,
    @Nullable String file,
    int line,
    int column,
    String message,
    @Nullable String hint,
    @Nullable String sourceLine) {

  /** An error about a whole file, or about no file at all. */
  public static Problem error(
      String code, @Nullable String file, String message, @Nullable String hint) {
    return new Problem(Severity.ERROR, code, file, 0, 0, message, hint, null);
  }

  /** An error at one place of a text. */
  public static Problem at(
      String code, SourceText source, int line, int column, String message, @Nullable String hint) {
    return new Problem(
        Severity.ERROR, code, source.name(), line, column, message, hint, source.lineText(line));
  }

  /** An error at a character of a text, counted from 0. */
  public static Problem at(
      String code, SourceText source, int offset, String message, @Nullable String hint) {
    Place place = source.place(offset);
    return at(code, source, place.line(), place.column(), message, hint);
  }

  /** The same problem as a warning. */
  public Problem asWarning() {
    return new Problem(Severity.WARNING, code, file, line, column, message, hint, sourceLine);
  }

  /** The same problem as an error. */
  public Problem asError() {
    return new Problem(Severity.ERROR, code, file, line, column, message, hint, sourceLine);
  }

  /** Returns what programs are told of it, in the order in which it is printed. */
  public Map<String, @Nullable Object> data() {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("severity", severity.word());
    data.put("code", code);
    data.put("file", file);
    data.put("line", line);
    data.put("column", column);
    data.put("message", message);
    data.put("hint", hint);
    return data;
  }
}
