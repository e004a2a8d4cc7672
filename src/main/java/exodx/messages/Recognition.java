package exodx.messages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One message found in a pasted text.
 *
 * @param template identifier of the template that matched
 * @param start offset of its first character in the pasted text
 * @param end offset behind its last character
 * @param line line of its first character, counted from 1
 * @param cutOff whether the text ended, or was shortened by an ellipsis, before the message did
 * @param values captured values by placeholder name, in the order of the template; unmodifiable
 */
public record Recognition(
    String template, int start, int end, int line, boolean cutOff, Map<String, Captured> values) {
  /** Keeps an unmodifiable copy of the values, because their order carries meaning. */
  public Recognition {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
