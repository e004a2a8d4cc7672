package exodx.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The exports of a folder, read into tables. */
final class Exports implements Closeable {
  private static final String MANIFEST = "manifest";
  private static final int TOLD_ROWS = 5;

  private final Plan plan;
  private final Consumer<Problem> problem;
  private final BooleanSupplier stop;
  private final Map<String, Data> tables = new LinkedHashMap<>();
  private final Set<String> complete = new HashSet<>();
  private long badRows;

  private Exports(Plan plan, Consumer<Problem> problem, BooleanSupplier stop) {
    this.plan = plan;
    this.problem = problem;
    this.stop = stop;
  }

  /**
   * Reads every export of a folder and of the folders in it.
   *
   * @param complete tables that are complete, beside those that a manifest names
   * @param problem is told of every file and row that cannot be used
   * @throws ProblemsException when there is no export at all, or a name is none of a table
   * @throws IOException when rows cannot be kept on disk
   */
  static Exports read(
      Plan plan,
      Path folder,
      List<String> complete,
      Consumer<Problem> problem,
      BooleanSupplier stop)
      throws IOException {
    Exports exports = new Exports(plan, problem, stop);
    for (Map.Entry<String, Plan.Table> entry : plan.tables().entrySet()) {
      exports.tables.put(
          entry.getKey(),
          new Data(
              entry.getKey(),
              entry.getValue(),
              exports.wanted(entry.getKey(), entry.getValue()),
              List.copyOf(plan.holders().properties().keySet())));
    }
    complete.forEach(name -> exports.complete(name, "--complete"));
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder, 3)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      if (!stop.getAsBoolean()) {
        exports.add(folder, file);
      }
    }
    exports.seal(folder);
    return exports;
  }

  private void seal(Path folder) throws IOException {
    for (Data data : tables.values()) {
      data.seal(complete.contains(data.name()) && !data.files().isEmpty());
    }
    for (String name : complete) {
      if (data(name).files().isEmpty()) {
        problem.accept(
            Problem.error(
                    "no-export",
                    folder.toString(),
                    "\"" + name + "\" is called complete, but there is no export of it",
                    null)
                .asWarning());
      }
    }
    if (tables.values().stream().allMatch(data -> data.files().isEmpty())) {
      throw ProblemsException.input(
          Problem.error(
              "no-export",
              folder.toString(),
              "there is no export here that is known",
              "make one of: "
                  + String.join(
                      "; ", plan.tables().values().stream().map(Plan.Table::export).toList())));
    }
  }

  /** Every column that the plan mentions for a table. */
  private Set<String> wanted(String name, Plan.Table table) {
    Set<String> wanted = new LinkedHashSet<>(table.names());
    wanted.addAll(table.ids());
    table.gones().forEach(condition -> wanted.add(condition.replaceFirst("=.*", "")));
    table.facts().values().forEach(column -> wanted.addAll(column.columns()));
    table.itemsOrNone().values().forEach(column -> wanted.addAll(column.columns()));
    Plan.Holders holders = plan.holders();
    wanted.addAll(holders.properties().keySet());
    if (holders.table().equals(name)) {
      holders.values().values().forEach(column -> wanted.addAll(column.columns()));
      holders.held().values().forEach(column -> wanted.addAll(column.columns()));
      for (Plan.State state : holders.states()) {
        if (state.when() != null) {
          wanted.add(state.when().replaceFirst("=.*", ""));
        }
        wanted.addAll(state.known() == null ? List.of() : state.known());
      }
    }
    return wanted;
  }

  private void add(Path folder, Path path) throws IOException {
    String file = folder.relativize(path).toString();
    String lower = file.toLowerCase(Locale.ROOT);
    if (Objects.requireNonNull(path.getFileName())
        .toString()
        .toLowerCase(Locale.ROOT)
        .startsWith(MANIFEST)) {
      manifest(path, file);
      return;
    }
    if (!lower.matches(".*\\.(csv|tsv|txt|json|jsonl|ndjson)")) {
      return;
    }
    try (BufferedReader text = ExportText.open(path);
        Rows rows = ExportText.isJson(text) ? new JsonRows(text) : new CsvRows(text)) {
      Data data = recognise(rows.columns(), file);
      if (data != null) {
        data.file(file);
        rows(rows, data, file);
      }
    } catch (IOException e) {
      problem.accept(
          Problem.error("unreadable", file, "this cannot be read to its end: " + message(e), null));
    }
  }

  private static String message(IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse(message);
  }

  private void rows(Rows rows, Data data, String file) throws IOException {
    int told = 0;
    while (!stop.getAsBoolean()) {
      try {
        @Nullable String @Nullable [] values = rows.next(data.columns());
        if (values == null) {
          return;
        }
        data.add(values);
      } catch (Rows.BadRow e) {
        badRows++;
        if (told++ < TOLD_ROWS) {
          problem.accept(
              new Problem(
                  exodx.problem.Severity.WARNING,
                  "bad-row",
                  file,
                  (int) rows.line(),
                  0,
                  message(e) + "; it is left out",
                  null,
                  null));
        }
      }
    }
  }

  private @Nullable Data recognise(List<String> columns, String file) {
    Set<String> there = new HashSet<>();
    for (String column : columns) {
      String lower = column.toLowerCase(Locale.ROOT);
      there.add(lower);
      if (lower.indexOf('.') > 0) {
        there.add(lower.substring(0, lower.indexOf('.')));
      }
    }
    List<String> fitting =
        plan.tables().entrySet().stream()
            .filter(entry -> fits(entry.getValue(), there))
            .map(Map.Entry::getKey)
            .toList();
    if (fitting.size() == 1) {
      return data(fitting.get(0));
    }
    problem.accept(
        Problem.error(
                "unknown-export",
                file,
                fitting.isEmpty()
                    ? "this is no export that is known; its columns are " + shortened(columns)
                    : "this can be more than one export: " + String.join(", ", fitting),
                null)
            .asWarning());
    return null;
  }

  private static String shortened(List<String> columns) {
    String all = String.join(", ", columns);
    return all.length() > 200 ? all.substring(0, 200) + "…" : all;
  }

  private static boolean fits(Plan.Table table, Set<String> there) {
    boolean all =
        table.columns().stream()
            .allMatch(
                column ->
                    Stream.of(column.split("\\|"))
                        .anyMatch(one -> there.contains(one.toLowerCase(Locale.ROOT))));
    return all
        && (table.never() == null
            || table.never().stream()
                .noneMatch(column -> there.contains(column.toLowerCase(Locale.ROOT))));
  }

  private void manifest(Path path, String file) throws IOException {
    JsonNode root = new YAMLMapper().readTree(Files.readString(path));
    JsonNode names = root == null ? null : root.get("complete");
    if (names == null || !names.isArray()) {
      problem.accept(
          Problem.error(
                  "manifest", file, "this manifest says nothing", "write: complete: [TABLE, ...]")
              .asWarning());
      return;
    }
    names.forEach(name -> complete(name.asText(), file));
  }

  private void complete(String name, String where) {
    if (!tables.containsKey(name)) {
      throw ProblemsException.input(
          Problem.error(
              "no-such-table",
              where,
              "\"" + name + "\" is no table of exports",
              DidYouMean.hint(name, tables.keySet())));
    }
    complete.add(name);
  }

  Data data(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }

  Map<String, Data> tables() {
    return tables;
  }

  /** Returns how many rows could not be read. */
  long badRows() {
    return badRows;
  }

  @Override
  public void close() throws IOException {
    for (Data data : tables.values()) {
      data.close();
    }
  }
}
