package exodx.advice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The words of a warning.
 *
 * @param text the words
 * @param danger whether who does not heed it loses content or access for good: such a warning
 *     stands before everything else
 * @param contradiction whether it says that facts of the case contradict each other, so that what
 *     hangs on one of them is held until they are read again; null when it does not
 */
public record WarningText(String text, boolean danger, @Nullable Boolean contradiction) {

  /** A warning of which only the words are given; the short form of the files. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WarningText plain(String text) {
    return new WarningText(text, false, null);
  }

  /** Reads the long form of the files. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static WarningText of(
      @JsonProperty(value = "text", required = true) String text,
      @JsonProperty("danger") boolean danger,
      @JsonProperty("contradiction") @Nullable Boolean contradiction) {
    return new WarningText(text, danger, contradiction);
  }
}
