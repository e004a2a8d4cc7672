package exodx.sweep;

import exodx.facts.TextDecoder;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.Severity;
import exodx.readers.RowReader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The exports of a folder, read into tables. */
final class Exports implements Closeable {
  private static final int DEPTH = 3;
  private static final int TOLD_ROWS = 5;
  private static final Pattern READABLE =
      Pattern.compile("(?i).*\\.(csv|tsv|txt|json|jsonl|ndjson)");

  private final Plan plan;
  private final Consumer<Problem> problem;
  private final BooleanSupplier stop;
  private final Map<String, ExportTable> tables = new LinkedHashMap<>();
  private final Set<String> complete = new HashSet<>();
  private final List<String> unusable = new ArrayList<>();
  private long badRows;

  private Exports(Plan plan, RowReader reader, Consumer<Problem> problem, BooleanSupplier stop)
      throws IOException {
    this.plan = plan;
    this.problem = problem;
    this.stop = stop;
    for (Map.Entry<String, Plan.Table> entry : plan.tables().entrySet()) {
      String name = entry.getKey();
      Columns columns = new Columns(name, plan, reader);
      tables.put(name, new ExportTable(name, entry.getValue(), columns, plan.holders().carriers()));
    }
  }

  /**
   * Reads every export of a folder and of the folders in it.
   *
   * @param complete tables that are complete, beside those that a manifest names
   * @param problem is told of every file and row that cannot be used
   * @throws ProblemsException when there is no export at all, or a manifest is not understood
   * @throws IOException when the folder cannot be read, or rows cannot be kept on disk
   */
  static Exports read(
      Plan plan,
      RowReader reader,
      Path folder,
      List<String> complete,
      Consumer<Problem> problem,
      BooleanSupplier stop)
      throws IOException {
    Exports exports = new Exports(plan, reader, problem, stop);
    try {
      complete.forEach(name -> exports.complete(name, "--complete"));
      for (Path path : files(folder)) {
        if (!stop.getAsBoolean()) {
          exports.add(path, folder.relativize(path).toString());
        }
      }
      exports.seal(folder);
      return exports;
    } catch (UncheckedIOException e) {
      exports.close();
      throw e.getCause();
    } catch (IOException | RuntimeException e) {
      exports.close();
      throw e;
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      return walk.filter(Files::isRegularFile)
          .filter(path -> !Objects.requireNonNull(path.getFileName()).toString().startsWith("."))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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

  private void add(Path path, String file) throws IOException {
    if (Manifest.is(path)) {
      Manifest.read(path, file).forEach(name -> complete(name, file));
    } else if (READABLE.matcher(file).matches()) {
      read(path, file);
    } else {
      problem.accept(
          Problem.error("not-read", file, "this kind of file is not read", "save it as CSV or JSON")
              .asWarning());
    }
  }

  private void read(Path path, String file) {
    try (BufferedReader text = TextDecoder.open(path);
        Rows rows = isJson(text) ? new JsonRows(text) : new CsvRows(text)) {
      ExportTable data = table(rows, file);
      if (data != null) {
        data.file(file);
        rows(rows, data, file);
      }
    } catch (Rows.Unusable e) {
      unusable(file, e.line(), message(e), e.hint());
    } catch (IOException e) {
      unusable(file, 0, "this cannot be read: " + message(e), null);
    }
  }

  /** True when the text begins as JSON does; it is then read from its beginning again. */
  private static boolean isJson(BufferedReader text) throws IOException {
    text.mark(4096);
    int c = text.read();
    for (int i = 0; i < 4000 && c >= 0 && Character.isWhitespace(c); i++) {
      c = text.read();
    }
    text.reset();
    return c == '{' || c == '[';
  }

  private @Nullable ExportTable table(Rows rows, String file) throws Rows.Unusable {
    Heading heading = new Heading(rows.columns());
    String table = heading.table(plan, name -> data(name).read().errors(), rows.canNest());
    if (table != null) {
      return data(table);
    }
    String columns = heading.shown();
    problem.accept(
        Problem.error(
                "unknown-export",
                file,
                "this is no export that is known; "
                    + (columns.isEmpty() ? "it has no columns" : "its columns are " + columns),
                null)
            .asWarning());
    return null;
  }

  private void rows(Rows rows, ExportTable data, String file) {
    RowCheck check = new RowCheck(data);
    int told = 0;
    try {
      while (!stop.getAsBoolean()) {
        try {
          @Nullable String @Nullable [] values = rows.next(data.columns());
          if (values == null) {
            break;
          }
          check.check(values);
          keep(data, values);
        } catch (Rows.BadRow e) {
          badRows++;
          data.lacks("a row of " + file + " is left out");
          if (told++ < TOLD_ROWS) {
            String message = message(e) + "; it is left out";
            problem.accept(place(Severity.WARNING, "bad-row", file, rows.line(), message, null));
          }
        }
      }
    } catch (IOException e) {
      unusable(file, rows.line(), "this cannot be read any further: " + message(e), null);
    }
    for (Problem lost : check.problems(file)) {
      problem.accept(lost);
    }
    if (rows.more() != null) {
      data.lacks("of " + file + " " + rows.more());
    }
  }

  /** Trouble with the disk is not the file's. */
  private static void keep(ExportTable data, @Nullable String[] values) {
    try {
      data.add(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes a file whose rows are missing, whatever table they belong to. */
  private void unusable(String file, long line, String message, @Nullable String hint) {
    unusable.add(file);
    tables.values().forEach(data -> data.lacks(file + " cannot be used"));
    problem.accept(place(Severity.ERROR, "unusable-export", file, line, message, hint));
  }

  private static Problem place(
      Severity severity,
      String code,
      String file,
      long line,
      String message,
      @Nullable String hint) {
    return new Problem(severity, code, file, (int) line, 0, message, hint, null);
  }

  private static String message(IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse(message);
  }

  private void seal(Path folder) throws IOException {
    if (tables.values().stream().allMatch(data -> data.files().isEmpty())) {
      throw ProblemsException.input(
          Problem.error(
              "no-export",
              folder.toString(),
              "there is no export here that is known",
              "make them with the commands of exodx sweep --commands"));
    }
    if (stop.getAsBoolean()) {
      tables.values().forEach(data -> data.lacks("the sweep was stopped"));
    }
    for (ExportTable data : tables.values()) {
      boolean called = complete.contains(data.name());
      data.seal(called);
      if (called && !data.isComplete()) {
        problem.accept(
            Problem.error(
                    "not-complete",
                    folder.toString(),
                    String.format(
                        Locale.ROOT,
                        "\"%s\" is called complete, but %s; so what is not in it stays unknown",
                        data.name(),
                        data.lacking()),
                    null)
                .asWarning());
      }
    }
  }

  ExportTable data(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }

  Map<String, ExportTable> tables() {
    return tables;
  }

  /** Returns how many rows could not be read. */
  long badRows() {
    return badRows;
  }

  /** Returns files that hold rows of a table, as it seems, and could not be read to their end. */
  List<String> unusable() {
    return List.copyOf(unusable);
  }

  @Override
  public void close() throws IOException {
    for (ExportTable data : tables.values()) {
      data.close();
    }
  }
}
