package exodx.sweep;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of an export: the columns that the plan asks for. */
final class Row {
  private final Map<String, Integer> columns;
  private final @Nullable String[] values;

  /**
   * Makes a row.
   *
   * @param columns names in small letters, with their places
   * @param values null where the export has no such column
   */
  Row(Map<String, Integer> columns, @Nullable String[] values) {
    this.columns = columns;
    this.values = values;
  }

  /** Returns the value of a column; null when the export has none. */
  @Nullable String get(String column) {
    Integer place = columns.get(column.toLowerCase(Locale.ROOT));
    return place == null ? null : values[place];
  }

  /** Returns the first of these columns that is there and filled; else an empty or no value. */
  @Nullable String first(List<String> names) {
    String found = null;
    for (String name : names) {
      String value = get(name);
      if (value != null && !value.isEmpty()) {
        return value;
      }
      found = value == null ? found : value;
    }
    return found;
  }

  /** True when a column is filled, or holds the value behind an equals sign. */
  boolean fits(String condition) {
    int equals = condition.indexOf('=');
    String value = get(equals < 0 ? condition : condition.substring(0, equals));
    return value != null
        && (equals < 0
            ? !value.isEmpty()
            : value.equalsIgnoreCase(condition.substring(equals + 1)));
  }
}
