package exodx.sweep;

import exodx.problem.Problem;
import exodx.readers.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the values of rows: a spoilt name would join two people, a lost one tells nothing. */
final class RowCheck {
  /** What is printed of a value that is no text: its type. It says nothing about the value. */
  private static final Pattern TYPE =
      Pattern.compile(
          "(?:System|Microsoft|Deserialized)\\.\\w+(?:\\[\\]|\\.[\\w.`\\[\\]<>+, =-]+)|@\\{.*");

  private final List<Integer> keys = new ArrayList<>();
  private final Map<String, Integer> places;
  private final Plan.Table table;
  private final List<String> errors;
  private final List<Integer> inside = new ArrayList<>();
  private final Map<String, long[]> lost = new TreeMap<>();

  RowCheck(ExportTable data) {
    places = data.columns();
    table = data.table();
    errors = data.read().errors();
    for (List<String> columns : List.of(table.name(), table.id())) {
      for (String column : columns) {
        keys.add(place(column));
      }
    }
    places.forEach(
        (column, place) -> {
          if (table.nested().stream()
              .anyMatch(one -> column.startsWith(one.toLowerCase(Locale.ROOT) + "."))) {
            inside.add(place);
          }
        });
  }

  private int place(String column) {
    return places.getOrDefault(column.toLowerCase(Locale.ROOT), -1);
  }

  /**
   * Looks at a row, and takes out what is only the name of a type.
   *
   * @throws Rows.BadRow when it cannot be used
   */
  void check(@Nullable String[] values) throws Rows.BadRow {
    for (int key : keys) {
      String value = key < 0 ? null : values[key];
      if (value != null && (value.indexOf('?') >= 0 || value.indexOf('\ufffd') >= 0)) {
        throw new Rows.BadRow(
            "\"" + value + "\" lost letters when it was exported (export as UTF-8)");
      }
    }
    for (String column : table.nested()) {
      int place = place(column);
      String value = place < 0 ? null : values[place];
      if (value != null && !value.isEmpty() && value.charAt(0) != RowReader.ITEM) {
        throw new Rows.BadRow(
            "of " + column + " there is only the name of its type (export with more -Depth)");
      }
    }
    types(values);
    boolean told = inside.stream().anyMatch(place -> isFilled(values, place));
    if (told && errors.stream().noneMatch(column -> isFilled(values, place(column)))) {
      throw new Rows.BadRow(
          "of "
              + String.join(", ", table.nested())
              + " no text is known here (make it with: "
              + table.export()
              + ")");
    }
  }

  private static boolean isFilled(@Nullable String[] values, int place) {
    String value = place < 0 ? null : values[place];
    return value != null && !value.isEmpty();
  }

  private void types(@Nullable String[] values) {
    for (Map.Entry<String, Integer> column : places.entrySet()) {
      String value = values[column.getValue()];
      if (value != null
          && value.length() > 2
          && "SMD@".indexOf(value.charAt(0)) >= 0
          && TYPE.matcher(value).matches()) {
        values[column.getValue()] = null;
        lost.computeIfAbsent(column.getKey(), one -> new long[1])[0]++;
      }
    }
  }

  /** Returns what could not be read of a file, once for each column. */
  List<Problem> problems(String file) {
    List<Problem> problems = new ArrayList<>();
    lost.forEach(
        (column, rows) ->
            problems.add(
                Problem.error(
                        "lost-column",
                        file,
                        "\""
                            + column
                            + "\" holds only the name of a type in "
                            + rows[0]
                            + (rows[0] == 1 ? " row" : " rows")
                            + "; nothing is read from it",
                        "make it with: " + table.export())
                    .asWarning()));
    return problems;
  }
}
