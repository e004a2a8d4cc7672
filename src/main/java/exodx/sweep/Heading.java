package exodx.sweep;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a file, by which the table is known that it belongs to. */
final class Heading {
  private static final int SHOWN = 200;
  private static final char NO_LETTER = '\ufffd';

  private final List<String> columns;
  private final Set<String> there = new HashSet<>();

  Heading(List<String> columns) {
    this.columns = columns;
    for (String column : columns) {
      String lower = column.toLowerCase(Locale.ROOT);
      there.add(lower);
      if (lower.indexOf('.') > 0) {
        there.add(lower.substring(0, lower.indexOf('.')));
      }
    }
  }

  /**
   * Returns the name of the table that has these columns; null when none has.
   *
   * @param errors the columns of a table without which a row tells of no error
   * @param canNest whether a column can hold a list of objects
   * @throws Rows.Unusable when it seems to be one, and cannot be used
   */
  @Nullable String table(Plan plan, Function<String, List<String>> errors, boolean canNest)
      throws Rows.Unusable {
    if (columns.stream().flatMapToInt(String::chars).anyMatch(Heading::isNoText)) {
      throw new Rows.Unusable(0, "this is no text", "export it again, as UTF-8");
    }
    List<String> fitting =
        plan.tables().keySet().stream()
            .filter(name -> fits(Objects.requireNonNull(plan.tables().get(name))))
            .toList();
    if (fitting.isEmpty()) {
      return null;
    }
    if (fitting.size() > 1) {
      String all = String.join(", ", fitting);
      throw new Rows.Unusable(0, "this can be more than one export: " + all, null);
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column.toLowerCase(Locale.ROOT))) {
        throw new Rows.Unusable(1, "the column \"" + column + "\" stands twice in it", null);
      }
    }
    if (!canNest) {
      String name = fitting.get(0);
      checkNested(Objects.requireNonNull(plan.tables().get(name)), errors.apply(name));
    }
    return fitting.get(0);
  }

  private static boolean isNoText(int c) {
    return c == NO_LETTER || (Character.isISOControl(c) && c != '\t');
  }

  /** A table holds no lists of objects; without what stands in them, it would tell of nothing. */
  private void checkNested(Plan.Table table, List<String> errors) throws Rows.Unusable {
    for (String column : table.nested()) {
      if (has(column) && errors.stream().noneMatch(this::has)) {
        throw new Rows.Unusable(
            1,
            "the column \"" + column + "\" holds only the name of a type in a table",
            "make it with: " + table.export());
      }
    }
  }

  private boolean has(String column) {
    return there.contains(column.toLowerCase(Locale.ROOT));
  }

  private boolean fits(Plan.Table table) {
    Predicate<String> any = column -> Stream.of(column.split("\\|")).anyMatch(this::has);
    return table.columns().stream().allMatch(any) && table.never().stream().noneMatch(this::has);
  }

  /** Returns the columns, as far as they can be shown. */
  String shown() {
    String all = String.join(", ", columns);
    return all.length() > SHOWN ? all.substring(0, SHOWN) + "…" : all;
  }
}
