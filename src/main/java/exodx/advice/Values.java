package exodx.advice;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Named values that a conclusion carries; a value that is not known is simply not there. */
final class Values {
  private Values() {}

  static Map<String, Object> with(Map<String, Object> values, String name, @Nullable Object value) {
    if (value == null) {
      return values;
    }
    Map<String, Object> more = new TreeMap<>(values);
    more.put(name, value);
    return Collections.unmodifiableMap(more);
  }
}
