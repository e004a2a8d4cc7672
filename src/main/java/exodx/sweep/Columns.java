package exodx.sweep;

import exodx.readers.RowReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a table that are used, and the printed objects that its rows become. */
final class Columns {
  private final Plan.Table table;
  private final RowReader reader;
  private final Set<String> own;
  private final Set<String> held = new LinkedHashSet<>();
  private final Map<String, List<String>> inner = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();

  Columns(String name, Plan plan, RowReader reader) {
    table = Objects.requireNonNull(plan.tables().get(name), name);
    this.reader = reader;
    own = reader.properties(table.kind());
    if (plan.holders().table().equals(name)) {
      held.addAll(reader.properties(plan.holders().kind()));
      held.addAll(plan.holders().carriers());
    }
    String each = table.each();
    if (each != null) {
      reader.properties(each).forEach(property -> inner.put(property, places(property)));
      reader.messages(each).forEach(property -> errors.addAll(places(property)));
    }
  }

  private List<String> places(String property) {
    List<String> places = new ArrayList<>();
    table.inside().forEach(inside -> places.add(inside + "." + property));
    places.add(property);
    return places;
  }

  /** Returns every column that is used, in small letters. */
  Set<String> wanted() {
    Set<String> wanted = new LinkedHashSet<>();
    List.of(table.name(), table.id(), table.nested(), own, held)
        .forEach(names -> names.forEach(one -> wanted.add(one.toLowerCase(Locale.ROOT))));
    table
        .gone()
        .forEach(condition -> wanted.add(condition.split("=", 2)[0].toLowerCase(Locale.ROOT)));
    inner.values().forEach(all -> all.forEach(one -> wanted.add(one.toLowerCase(Locale.ROOT))));
    return wanted;
  }

  /** Returns the columns without which a row tells of no error. */
  List<String> errors() {
    return errors;
  }

  /** Returns the columns that hold the value of a fact as it is. */
  List<String> of(String path) {
    return reader.properties(table.kind(), path);
  }

  /** Returns the object that a row prints. */
  RowReader.Row object(ExportTable data, Row row) {
    boolean unsure = reader.blankIsUnsure(table.kind());
    Map<String, String> values = new LinkedHashMap<>();
    for (String property : own) {
      String value = row.get(property);
      if (value != null && (!unsure || !value.isEmpty() || data.isEverFilled(property))) {
        values.put(property, value);
      }
    }
    return new RowReader.Row(table.kind(), table.export(), values, true);
  }

  /** Returns the object that a row prints as a holder. */
  RowReader.Row holder(String kind, Row row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String property : held) {
      String value = row.get(property);
      if (value != null) {
        values.put(property, value);
      }
    }
    return new RowReader.Row(kind, table.export(), values, true);
  }

  /** Returns the object inside of another that a row tells of; null when it tells of none. */
  RowReader.@Nullable Row inner(Row row) {
    Map<String, String> values = new LinkedHashMap<>();
    inner.forEach(
        (property, places) -> {
          String value = row.first(places);
          if (value != null && !value.isEmpty()) {
            values.put(property, value);
          }
        });
    String each = table.each();
    return each == null || values.isEmpty()
        ? null
        : new RowReader.Row(each, table.export(), values, false);
  }
}
