package exodx.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at the values by which rows are joined: a spoilt one would join two people. */
final class RowCheck {
  private final List<Integer> keys = new ArrayList<>();
  private final Map<String, Integer> places;
  private final List<String> nested;

  /**
   * Prepares a check.
   *
   * @param places of the wanted columns, by their names in small letters
   */
  RowCheck(Plan.Table table, Map<String, Integer> places) {
    this.places = places;
    this.nested = table.nested();
    for (List<String> columns : List.of(table.names(), table.ids())) {
      for (String column : columns) {
        keys.add(places.getOrDefault(column.toLowerCase(Locale.ROOT), -1));
      }
    }
  }

  void check(@Nullable String[] values) throws Rows.BadRow {
    for (int key : keys) {
      String value = key < 0 ? null : values[key];
      if (value != null && (value.indexOf('?') >= 0 || value.indexOf('\ufffd') >= 0)) {
        throw new Rows.BadRow(
            "\"" + value + "\" lost letters when it was exported (export as UTF-8)");
      }
    }
    for (String column : nested) {
      Integer place = places.get(column.toLowerCase(Locale.ROOT));
      String value = place == null ? null : values[place];
      if (value != null && !value.isEmpty()) {
        throw new Rows.BadRow(
            "of " + column + " there is only the name of its type (export with more -Depth)");
      }
    }
  }
}
