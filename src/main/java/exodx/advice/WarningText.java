package exodx.advice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The words of a warning.
 *
 * @param text the words
 * @param danger whether who does not heed it loses content or access for good: such a warning
 *     stands before everything else
 */
public record WarningText(String text, boolean danger) {

  /** A warning of which only the words are given; the short form of the files. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WarningText plain(String text) {
    return new WarningText(text, false);
  }

  /** Reads the long form of the files. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static WarningText of(
      @JsonProperty(value = "text", required = true) String text,
      @JsonProperty("danger") boolean danger) {
    return new WarningText(text, danger);
  }
}
